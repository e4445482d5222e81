import type { OpenDocument } from '../../lib/open-document';
import type { PaneSide } from '../../lib/workbench';
import type { Marks } from '../annotations';
import { ForeEdgeStrip } from './fore-edge-strip';
import styles from './fore-edge-strip.module.css';

/** A text with its marks, and the panes that show it. */
export interface ForeEdgeText {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly panes: readonly PaneSide[];
}

/** The fore-edge where the outline is folded into it: a strip for each text, in the order of the panes. */
export function ForeEdgeRail({ texts }: { readonly texts: readonly ForeEdgeText[] }) {
  return (
    <div className={styles['rail']}>
      {texts.map(({ opened, marks, panes }) => (
        <ForeEdgeStrip
          key={opened.document.id}
          opened={opened}
          marks={marks}
          panes={panes}
          isOneOfTwo={texts.length > 1}
        />
      ))}
    </div>
  );
}
