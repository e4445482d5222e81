import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { useWorkbench } from '../../lib/workbench';
import { frameStyle, type RegionMark } from './region-frame';
import styles from './regions.module.css';

/** The marks that are on regions of a picture with that hash. */
export const regionsOf = (marks: readonly Annotation[], picture: string): readonly RegionMark[] =>
  marks.filter((mark): mark is RegionMark => mark.region?.picture === picture);

/** Frames over a picture in the text. They are named in the block's list of marks, so here they only show. */
export function RegionFrames({ regions }: { readonly regions: readonly RegionMark[] }) {
  const focused = useWorkbench((state) => state.focusedAnnotation);
  return regions.map(({ id, region, color, style }) => (
    <span
      key={id}
      aria-hidden
      className={styles['frame']}
      data-region={id}
      data-style={style}
      data-focused={id === focused || undefined}
      style={frameStyle(region.box, color)}
    />
  ));
}
