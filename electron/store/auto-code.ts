import { addressOf } from '../../shared/domain/document/address';
import { readingOf, type Reading } from '../../shared/domain/document/reading';
import type { DocumentId } from '../../shared/domain/ids';
import { sectionKinds } from '../../shared/domain/measure/context';
import { isPast } from '../../shared/domain/measure/state';
import {
  autoRows,
  blocksToSearch,
  coveredBy,
  type AutoPreview,
  type AutoRow,
} from '../../shared/domain/tag/auto-code';
import type { Stretch } from '../../shared/domain/tag/filter-words';
import type { CallArguments } from '../../shared/ipc/contract';
import type { StoreContext } from './context';
import { searchTexts } from './pattern';
import { lexiconOf } from './register';
import { listAnnotations } from './repositories/annotations';
import { listDocuments, readBlocks, readRepairs } from './repositories/documents';
import { readTag } from './repositories/tags';

/** More rows than this are told of, not listed. */
const mostRows = 20_000;

interface Searched {
  readonly documentId: DocumentId;
  readonly reading: Reading;
  readonly blocks: readonly number[];
}

/** Where a pattern occurs in the scope asked for, a row a unit. Throws DomainError pattern.invalid, pattern.too-slow. */
export function autoPreview(
  context: StoreContext,
  { tagId, documentId, section, pattern, unit }: CallArguments<'tag:auto-preview'>,
): AutoPreview {
  const { db } = context;
  readTag(db, tagId);
  const ids = documentId ? [documentId] : listDocuments(db).map(({ id }) => id);
  const searched = ids.map((id): Searched => {
    const reading = readingOf(readBlocks(db, id), readRepairs(db, id));
    return { documentId: id, reading, blocks: blocksToSearch(reading, documentId ? section : null) };
  });
  const texts = searched.flatMap(({ reading, blocks }) => blocks.map((at) => reading.blocks[at]!.text));
  const found = searchTexts(pattern, texts);
  const lexicon = lexiconOf(context);

  const rows: AutoRow[] = [];
  let place = 0;
  for (const { documentId: id, reading, blocks } of searched) {
    const hits = new Map<number, readonly Stretch[]>();
    for (const at of blocks) {
      const here = found[place++] ?? [];
      if (here.length > 0) hits.set(at, here);
    }
    if (hits.size === 0) continue;
    const kindOf = lexicon && sectionKinds(lexicon, reading);
    rows.push(
      ...autoRows({
        documentId: id,
        reading,
        hits,
        unit,
        covered: coveredBy(reading, listAnnotations(db, id), tagId),
        addressOf: (range) => addressOf(reading, range, 'short'),
        isPast: (block, words) => lexicon !== null && (kindOf?.(block) === 'past' || isPast(lexicon, words)),
      }),
    );
    if (rows.length > mostRows) return { rows: rows.slice(0, mostRows), isCut: true };
  }
  return { rows, isCut: false };
}
