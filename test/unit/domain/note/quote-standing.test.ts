import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/document/block';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import type { NoteQuote } from '../../../../shared/domain/note/note';
import { standingOf } from '../../../../shared/domain/note/quote-standing';

const block = (id: string, ordinal: number, text: string) =>
  ({
    id,
    documentId: 'd',
    ordinal,
    kind: 'paragraph',
    voice: 'document',
    text,
    sha256: '0'.repeat(64),
    level: 0,
    label: '',
    image: null,
    rows: null,
  }) as unknown as Block;

const blocks = [block('a', 0, '推 进服务贸易'), block('b', 1, '高质量发展。')];
const repairs = [
  { id: 'r1', rule: 't', active: true, change: { kind: 'space', block: 'a', start: 1, end: 2 } },
  { id: 'r2', rule: 't', active: true, change: { kind: 'join', block: 'a', next: 'b' } },
] as unknown as readonly Repair[];

const quote = (exact: string, from: [string, number], to: [string, number]) =>
  ({
    type: 'quote',
    documentId: 'd',
    range: { start: { block: from[0], offset: from[1] }, end: { block: to[0], offset: to[1] } },
    exact,
    contentSha256: '0'.repeat(64),
    color: null,
  }) as unknown as NoteQuote;

describe('how a quote stands to its source', () => {
  it('agrees with the words of the source and shows them as the repaired reading has them', () => {
    const standing = standingOf(
      quote('推 进服务贸易\n高质量', ['a', 0], ['b', 3]),
      blocks,
      readingOf(blocks, repairs),
    );
    expect(standing).toEqual({ state: 'agrees', words: '推进服务贸易高质量' });
  });

  it('shows the source as it came where its repairs were taken back', () => {
    const standing = standingOf(
      quote('推 进服务贸易\n高质量', ['a', 0], ['b', 3]),
      blocks,
      readingOf(blocks, []),
    );
    expect(standing).toEqual({ state: 'agrees', words: '推 进服务贸易\n高质量' });
  });

  it('differs where the words are others, and keeps both', () => {
    const standing = standingOf(quote('高水平', ['b', 0], ['b', 3]), blocks, readingOf(blocks, repairs));
    expect(standing).toEqual({ state: 'differs', words: '高水平', source: '高质量' });
  });

  it('is missing where the place is not in the document', () => {
    const reading = readingOf(blocks, repairs);
    expect(standingOf(quote('高质量', ['x', 0], ['x', 3]), blocks, reading).state).toBe('missing');
    expect(standingOf(quote('高质量', ['b', 3], ['b', 99]), blocks, reading).state).toBe('missing');
  });
});
