import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { Block } from '../../../../shared/domain/document/block';
import type { BlockId, DocumentId } from '../../../../shared/domain/ids';
import { findInTranscriptions } from '../../../../shared/domain/picture/find-transcriptions';
import type { Transcription } from '../../../../shared/domain/picture/picture';

const documentId = 'd' as DocumentId;
const block = (id: string, kind: Block['kind'], text: string, ordinal: number): Block => ({
  id: id as BlockId,
  documentId,
  ordinal,
  kind,
  voice: 'document',
  text,
  sha256: '',
  level: 0,
  label: '',
  image: kind === 'image' ? { source: '', alt: '' } : null,
  rows: null,
  decision: null,
});
const reading = readingOf(
  [block('a', 'paragraph', '推进试点。', 0), block('b', 'image', '', 1), block('c', 'image', '', 2)],
  [],
);
const typed = (blockId: string, text: string): Transcription => ({
  blockId: blockId as BlockId,
  documentId,
  text,
  author: '',
  updatedAt: 0,
});

describe('words in transcriptions', () => {
  const all = [typed('b', '开放'), typed('c', '专栏2\n试点、试点\n试点')];

  it('are each found once with picture, paragraph and place', () => {
    expect(
      findInTranscriptions(reading, all, '试点').map(({ picture, paragraph, start, end }) => [
        picture,
        paragraph,
        start,
        end,
      ]),
    ).toEqual([
      [2, 2, 0, 2],
      [2, 2, 3, 5],
      [2, 3, 0, 2],
    ]);
  });

  it('are not those of the source, nor any for white space alone', () => {
    expect(findInTranscriptions(reading, all, '推进')).toEqual([]);
    expect(findInTranscriptions(reading, all, ' ')).toEqual([]);
    expect(findInTranscriptions(reading, [typed('gone', '试点')], '试点')).toEqual([]);
  });
});
