import type { Block } from '../document/block';
import { comparePoints } from '../document/range';
import { compareBoxes } from '../picture/region';
import type { Annotation } from './annotation';

type Target = Pick<Annotation, 'range' | 'region'>;

/** Orders marks by where they begin, longer ones first; regions of one picture as they lie on it. */
export const compareTargets = (blocks: readonly Block[], a: Target, b: Target): number =>
  comparePoints(blocks, a.range.start, b.range.start) ||
  comparePoints(blocks, b.range.end, a.range.end) ||
  (a.region && b.region ? compareBoxes(a.region.box, b.region.box) : 0);
