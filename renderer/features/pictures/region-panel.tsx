import { useTranslation } from 'react-i18next';
import { pictureAddress } from '../../../shared/domain/picture/picture';
import { regionAddress } from '../../../shared/domain/picture/region';
import { useWorkbench } from '../../lib/workbench';
import { MarkCard, setMarkTags } from '../annotations';
import { TagPicker, useTags } from '../tags';
import type { RegionMark } from './region-frame';
import styles from './regions.module.css';

interface RegionPanelProps {
  readonly mark: RegionMark;
  readonly number: number;
  /** The tag picker's anchor while it is open. */
  readonly picking: DOMRect | null;
  readonly onPick: (anchor: DOMRect | null) => void;
}

/** The card of the region in hand beside the picture: colour, style, tags, attributes, comments. */
export function RegionPanel({ mark, number, picking, onPick }: RegionPanelProps) {
  const { t } = useTranslation('pictures');
  const tags = useTags();
  return (
    <aside className={styles['panel']} aria-label={t('region.inHand')}>
      <MarkCard
        annotation={mark}
        address={regionAddress(pictureAddress(number, 'short'), 'short')}
        longAddress={regionAddress(pictureAddress(number, 'long'), 'long')}
        tags={tags}
        focused
        onPickTags={(annotation, anchor) => {
          useWorkbench.getState().focusAnnotation(annotation.id);
          onPick(anchor);
        }}
      />
      {picking && (
        <TagPicker
          anchor={picking}
          applied={mark.tagIds}
          onChange={(tagIds) => setMarkTags(mark.id, tagIds)}
          onClose={() => onPick(null)}
        />
      )}
    </aside>
  );
}
