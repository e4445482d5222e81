import type { DocumentSummary } from '../document/document';
import { addressOf, addressOfBlock } from '../document/address';
import type { TextRange } from '../document/range';
import { readingOf, type Reading } from '../document/reading';
import type { BlockId, DocumentId } from '../ids';
import type { NoteAttachment, NoteClause } from '../note/note';
import { exportBlocks, piecesOf } from './note-blocks';
import type { ExportInput, ExportOptions, ExportSource } from './options';
import type { ReportNote, ReportNoteBlock } from './report-model';
import { quoterOf, type Quoter } from './report-quote';

/** A document that notes draw on, read once. */
interface ReadSource {
  readonly document: DocumentSummary;
  readonly reading: Reading;
  readonly quote: Quoter;
}
export type Sources = (id: DocumentId) => ReadSource | null;

/** The documents that notes may quote: the report's own and the others of the input, each read when first asked for. */
export function sourcesOf(input: ExportInput, reading: Reading, options: ExportOptions): Sources {
  const read = (source: ExportSource, own: Reading): ReadSource => ({
    document: source.document,
    reading: own,
    quote: quoterOf(source, own, options),
  });
  const known = new Map<DocumentId, ReadSource>([[input.document.id, read(input, reading)]]);
  return (id) => {
    const source = input.others?.find(({ document }) => document.id === id);
    if (!known.has(id) && source) known.set(id, read(source, readingOf(source.blocks, source.repairs)));
    return known.get(id) ?? null;
  };
}

/**
 * The notes of a report, their quotes compared with the documents they are from. A clause of another
 * document is named with its title: an address alone would seem to be one of this document.
 */
export function notesOf(
  input: ExportInput,
  { scope, address }: ExportOptions,
  sourceOf: Sources,
): ReportNote[] {
  const { notes, document } = input;
  const about = aboutOf(input, sourceOf, address);
  const wanted = scope.kind === 'notes' ? new Set(scope.noteIds) : null;
  const nameOf = (clause: NoteClause) => {
    const source = sourceOf(clause.documentId);
    const place = (source && addressOf(source.reading, clause.range, address)) || clause.label;
    const isOther = source !== null && clause.documentId !== document.id;
    return { label: isOther ? `《${source.document.title}》${place}` : place, address: place };
  };
  return notes
    .filter(({ id }) => wanted?.has(id) ?? true)
    .map(({ id, title, body, attachedTo }) => ({
      id,
      title,
      about: about(attachedTo),
      blocks: exportBlocks(body, nameOf).map((block): ReportNoteBlock => {
        if (block.type !== 'quote') return block;
        const { documentId, range, exact } = block;
        const quoted = sourceOf(documentId)?.quote(range, exact) ?? {
          document: null,
          paragraphs: exact.split('\n'),
          address: '',
          shortAddress: '',
          agrees: true,
        };
        return { type: 'quote', documentId, range, ...quoted };
      }),
    }));
}

/** Says what a memo is about: the place and words of a mark, a measure or a section, a tag's name, a title. */
function aboutOf(
  { annotations, measures = [], tags, document }: ExportInput,
  sourceOf: Sources,
  form: ExportOptions['address'],
) {
  const reading = sourceOf(document.id)?.reading;
  const at = (range: TextRange | undefined, words: string) =>
    reading && range ? `${addressOf(reading, range, form)}　${words}` : '';
  return (attached: NoteAttachment | null): string => {
    if (!attached) return '';
    const { kind, id } = attached;
    if (kind === 'document') return id === document.id ? document.title : '';
    if (kind === 'tag') return tags.find((tag) => tag.id === id)?.name ?? '';
    if (kind === 'section') {
      const index = reading?.indexOf.get(id as BlockId) ?? -1;
      const block = reading?.blocks[index];
      return reading && block ? `${addressOfBlock(reading, index, form)}　${block.text}` : '';
    }
    if (kind === 'annotation') {
      const mark = annotations.find((one) => one.id === id);
      return at(mark?.range, mark?.quote.exact ?? '');
    }
    const measure = measures.find((one) => one.id === id);
    return at(measure?.range, measure?.quote ?? '');
  };
}

/** Documents beside the report's own that the notes quote or name, in the order in which they do. */
export function alsoCitedIn(
  notes: readonly ReportNote[],
  own: DocumentId,
  sourceOf: Sources,
): readonly DocumentSummary[] {
  const ids = notes.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'quote'
        ? [block.documentId]
        : piecesOf(block).flatMap((piece) => (piece.type === 'clause' ? [piece.documentId] : [])),
    ),
  );
  return [...new Set(ids)].flatMap((id) => (id === own ? [] : (sourceOf(id)?.document ?? [])));
}
