import { describe, expect, it } from 'vitest';
import type { LibraryHit } from '../../../../shared/domain/search/hit';
import type { DocumentId } from '../../../../shared/domain/ids';
import { groupHits } from '../../../../renderer/features/library/hit-groups';

const hit = (documentId: string | null, kind: LibraryHit['kind'], match: string): LibraryHit => ({
  documentId: documentId as DocumentId | null,
  documentTitle: kind === 'note' ? '' : '规划',
  kind,
  noteId: null,
  range: null,
  address: '1',
  before: '',
  match,
  after: '',
});
const shape = (hits: readonly LibraryHit[]) =>
  groupHits(hits).map(({ documentId, title, hits: list }) => [
    documentId,
    title,
    ...list.map(({ match }) => match),
  ]);

describe('hits of the library', () => {
  it('stand under their document, text and comments together', () => {
    expect(shape([hit('a', 'text', '一'), hit('b', 'text', '二'), hit('a', 'comment', '三')])).toEqual([
      ['a', '规划', '一', '三'],
      ['b', '规划', '二'],
    ]);
  });
  it('of two documents with the same title are kept apart', () => {
    expect(shape([hit('a', 'text', '一'), hit('b', 'text', '二')])).toHaveLength(2);
  });
  it('of notes stand last and together, whatever document the note belongs to', () => {
    expect(shape([hit('a', 'note', '一'), hit(null, 'note', '二'), hit('a', 'text', '三')])).toEqual([
      ['a', '规划', '三'],
      [null, '', '一', '二'],
    ]);
  });
});
