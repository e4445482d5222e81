import type { MarkColor } from '../annotation/annotation';
import type { TagId } from '../ids';

/** A tag of the codebook. Tags form a tree; `position` orders siblings. */
export interface Tag {
  readonly id: TagId;
  readonly parentId: TagId | null;
  readonly name: string;
  readonly color: MarkColor;
  readonly definition: string;
  /** Words that suggest the tag as a topic, beside its name. */
  readonly terms: readonly string[];
  readonly position: number;
}
