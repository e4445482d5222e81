import type { BlockId, RepairId } from '../ids';
import type { ActiveChanges } from './active-changes';
import type { BlockKind, Voice } from './block';
import { labelOf } from './label';
import type { Passage } from './pieces';
import type { ReadAs } from './repair';
import { titleEndOf } from './run-in-title';

/** Deepest level that a heading can be moved to. */
export const deepestLevel = 9;

/** What a block of the reading is. */
export interface Shape {
  kind: BlockKind;
  voice: Voice;
  level: number;
  label: string;
  /** Splits and changes by hand that made it so. */
  readonly by: RepairId[];
}

/** The key of the block of a reading that begins at an offset of a source block. */
export const placeKey = (block: BlockId, at: number): string => `${block} ${at}`;

function shapeOf(passage: Passage): Shape {
  const { block, from, to, split } = passage.pieces[0]!;
  const shape = { kind: block.kind, voice: block.voice, level: block.level, label: block.label };
  const title = titleEndOf(block);
  if (split === null) {
    // Not parted from its text, a title that runs into it heads nothing.
    const kind = title > 0 && title !== to ? 'paragraph' : block.kind;
    return { ...shape, kind, label: block.label.length <= to ? block.label : '', by: [] };
  }
  if (title > 0 && title === from) return { ...shape, kind: 'paragraph', level: 0, label: '', by: [split] };
  // What a split leaves is text of the same standing; a number at its head is read anew.
  const kind = block.kind === 'heading' ? 'paragraph' : block.kind;
  const label = kind === 'matter' ? '' : (labelOf(passage.text)?.text ?? '');
  const isAlike = label !== '' && from > 0 && labelOf(label)?.style === labelOf(block.label)?.style;
  return { ...shape, kind, label, level: isAlike && block.kind !== 'heading' ? block.level : 0, by: [split] };
}

/** Headings from one on that lie in its section, itself first. */
export function sectionFrom(
  shapes: readonly Pick<Shape, 'kind' | 'level'>[],
  first: number,
): readonly number[] {
  const section = [first];
  for (let at = first + 1; at < shapes.length; at += 1) {
    const { kind, level } = shapes[at]!;
    if (kind !== 'heading') continue;
    if (level <= shapes[first]!.level) break;
    section.push(at);
  }
  return section;
}

const clamp = (level: number) => Math.min(Math.max(level, 1), deepestLevel);

function readAsKind(shape: Shape, passage: Passage, as: ReadAs, level: number): void {
  const source = passage.pieces[0]!.block;
  shape.kind = as;
  shape.label = as === 'matter' ? '' : (labelOf(passage.text)?.text ?? '');
  if (as === 'heading') shape.level = clamp(level);
  // A numbered item keeps the depth that the parser gave it.
  else shape.level = as === 'paragraph' && shape.label !== '' ? source.level : 0;
  // Words of the page that are taken into the text are the document's from then on.
  if (as !== 'matter') shape.voice = 'document';
  else shape.voice = source.voice;
}

/**
 * What each passage is: as the parser took it, and then the changes by hand in their order. One
 * that names no beginning of a passage, or a level of what is no heading, does nothing.
 */
export function shapesOf(passages: readonly Passage[], { shapes: changes }: ActiveChanges): readonly Shape[] {
  const shapes = passages.map(shapeOf);
  if (changes.length === 0) return shapes;
  const index = new Map(
    passages.map(({ pieces: [piece] }, at) => [placeKey(piece!.block.id, piece!.from), at]),
  );
  for (const { id, change } of changes) {
    const at = index.get(placeKey(change.block, change.at));
    const shape = at === undefined ? undefined : shapes[at];
    if (at === undefined || !shape) continue;
    if (change.kind === 'as') {
      readAsKind(shape, passages[at]!, change.as, change.level);
      shape.by.push(id);
    } else if (shape.kind === 'heading') {
      for (const each of sectionFrom(shapes, at))
        shapes[each]!.level = clamp(shapes[each]!.level + change.by);
      shape.by.push(id);
    }
  }
  return shapes;
}
