import { z } from 'zod';
import type { PictureRegion } from '../../../shared/domain/picture/region';

const size = z.int().min(1);
const percent = z.number().min(0).max(100);
const regionColumn = z.strictObject({
  picture: z.string(),
  pictureWidth: size,
  pictureHeight: size,
  box: z.strictObject({ x: percent, y: percent, width: percent, height: percent }),
});

/** The region that the column holds; null for a mark on words, or where the column was damaged. */
export function readRegion(column: string | null): PictureRegion | null {
  if (column === null) return null;
  try {
    return regionColumn.safeParse(JSON.parse(column)).data ?? null;
  } catch {
    return null;
  }
}
