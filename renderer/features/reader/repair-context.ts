import type { RepairChange } from '../../../shared/domain/document/repair';
import type { TextPoint } from '../../../shared/domain/document/range';
import type { BlockId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';

/** Words shown on either side of a seam, and at the head of a block, in UTF-16 units. */
const around = 8;
const head = 16;

export interface RepairContext {
  readonly before: string;
  /** The sign between the words; '' where the whole block was changed. */
  readonly seam: string;
  readonly after: string;
  readonly point: TextPoint;
}

/** Words on both sides of a repair, and the place where it sits. */
export function repairContext({ blockById }: OpenDocument, change: RepairChange): RepairContext {
  const textOf = (id: BlockId) => blockById.get(id)?.text ?? '';
  const text = textOf(change.block);
  const pointAt = (offset: number): TextPoint => ({ block: change.block, offset: Math.max(0, offset) });
  switch (change.kind) {
    case 'join':
      return {
        before: text.slice(-around),
        seam: '⏎',
        after: textOf(change.next).slice(0, around),
        point: pointAt(text.length - 2),
      };
    case 'space':
      return {
        before: text.slice(Math.max(0, change.start - around), change.start),
        seam: '␣',
        after: text.slice(change.end, change.end + around),
        point: pointAt(change.start - 1),
      };
    case 'wrap': {
      const first = Math.max(0, text.indexOf('\n'));
      return {
        before: text.slice(Math.max(0, first - around), first),
        seam: '⏎',
        after: text.slice(first + 1, first + 1 + around),
        point: pointAt(first - 1),
      };
    }
    case 'split':
      return {
        before: text.slice(Math.max(0, change.at - around), change.at).trimEnd(),
        seam: '¶',
        after: text.slice(change.at, change.at + around).trimStart(),
        point: pointAt(change.at),
      };
    case 'as':
    case 'level':
      return {
        before: '',
        seam: '',
        after: text.slice(change.at, change.at + head).trimStart(),
        point: pointAt(change.at),
      };
  }
}
