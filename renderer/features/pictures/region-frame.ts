import type { CSSProperties } from 'react';
import type { Annotation, MarkColor } from '../../../shared/domain/annotation/annotation';
import type { PictureRegion, RegionBox } from '../../../shared/domain/picture/region';

/** A mark on a region of a picture. */
export type RegionMark = Annotation & { readonly region: PictureRegion };

/** Where a frame stands on its picture, and its colours. */
export const frameStyle = ({ x, y, width, height }: RegionBox, color: MarkColor): CSSProperties => ({
  left: `${x}%`,
  top: `${y}%`,
  width: `${width}%`,
  height: `${height}%`,
  ['--lane' as string]: `var(--mark-${color}-lane)`,
  ['--fill' as string]: `var(--mark-${color}-swatch)`,
});
