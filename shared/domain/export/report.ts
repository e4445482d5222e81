import type { Annotation } from '../annotation/annotation';
import { assignLayers } from '../annotation/layers';
import { takesLayer } from '../annotation/style';
import { addressOfBlock } from '../document/address';
import { compareTargets } from '../annotation/compare-targets';
import { readingOf, toReading, type Reading } from '../document/reading';
import { tableIn } from '../document/reading-table';
import { tableWordsOf } from '../document/table-words';
import { rowAgrees } from '../measure/table/agrees';
import { paragraphsOf } from '../picture/picture';
import type { Tag } from '../tag/tag';
import { tagPathOf, tagTreeOf } from '../tag/tag-tree';
import { groupsOf } from './groups';
import type { ExportField, ExportInput, ExportOptions } from './options';
import type { Report, ReportCode, ReportEntry, ReportMeasure, ReportParagraph } from './report-model';
import { alsoCitedIn, notesOf, sourcesOf } from './report-notes';
import { pictureCounts, shownIn } from './report-pictures';
import { quoterOf, regionQuote, type Quoter } from './report-quote';
import { scopeTest, type ScopeTest } from './scope';

export type * from './report-model';
export type { ExportInput, ExportOptions } from './options';
export { metaOf } from './report-meta';

/** A tag with those above it: 对外开放 / 负面清单. */
const printPath = (path: readonly Tag[]): string => path.map((tag) => tag.name).join(' / ');

/** Heading of the chapter that a block of the reading stands in, '' before the first. */
function chapterOf(reading: Reading, index: number): string {
  const block = reading.blocks[index];
  const id = block?.path[0];
  if (id !== undefined) return reading.blocks[reading.indexOf.get(id) ?? -1]?.text ?? '';
  return block?.kind === 'heading' ? block.text : '';
}

function entriesOf(
  input: ExportInput,
  reading: Reading,
  options: ExportOptions,
  quote: Quoter,
  scope: ScopeTest,
): readonly ReportEntry[] {
  const tree = tagTreeOf(input.tags);
  const tells = (field: ExportField) => options.fields.includes(field);
  const { blocks } = input;
  return input.annotations
    .filter(scope.hasMark)
    .toSorted((a, b) => compareTargets(blocks, a, b))
    .map((mark: Annotation) => ({
      ...(mark.region
        ? regionQuote(input, reading, options, mark, mark.region)
        : quote(mark.range, mark.quote.exact)),
      ...(mark.region ? { region: mark.region } : {}),
      id: mark.id,
      range: mark.range,
      chapter: chapterOf(reading, toReading(reading, mark.range.start)?.index ?? -1),
      quote: mark.quote,
      color: mark.color,
      style: mark.style,
      tags: tells('tags') ? mark.tagIds.map((id) => printPath(tagPathOf(tree, id))).filter(Boolean) : [],
      comments: tells('comments') ? mark.comments : [],
      author: mark.author,
      createdAt: mark.createdAt,
      updatedAt: mark.updatedAt,
    }));
}

/** Where the marks stand in the reading, each with its layer over the whole of it. */
function placedOf(reading: Reading, entries: readonly ReportEntry[]) {
  let length = 0;
  const starts = reading.blocks.map(({ text }) => {
    const at = length;
    length += text.length + 1;
    return at;
  });
  const placed = entries.flatMap((entry) => {
    const start = toReading(reading, entry.range.start);
    const end = toReading(reading, entry.range.end, 'end');
    return start && end ? [{ entry, start, end }] : [];
  });
  const linear = ({ index, offset }: { readonly index: number; readonly offset: number }) =>
    (starts[index] ?? 0) + offset;
  const layered = placed.filter(({ entry }) => takesLayer(entry.style) && !entry.region);
  const layers = assignLayers(layered.map(({ start, end }) => ({ start: linear(start), end: linear(end) })));
  const layerOf = new Map(layered.map(({ entry }, at) => [entry.id, layers[at] ?? 1]));
  return placed.map((one) => ({ ...one, layer: layerOf.get(one.entry.id) ?? 0 }));
}

function fullTextOf(
  { transcriptions = [], pictures }: ExportInput,
  reading: Reading,
  scope: ScopeTest,
  entries: readonly ReportEntry[],
): readonly ReportParagraph[] {
  const marks = new Map<number, ReportParagraph['marks'][number][]>();
  for (const { entry, start, end, layer } of placedOf(reading, entries)) {
    for (let index = start.index; index <= end.index; index += 1) {
      const from = index === start.index ? start.offset : 0;
      const to = index === end.index ? end.offset : (reading.blocks[index]?.text.length ?? 0);
      if (to <= from && !entry.region) continue;
      const list = marks.get(index) ?? [];
      list.push({ start: from, end: to, layer, entry });
      marks.set(index, list);
    }
  }
  const typed = new Map(transcriptions.map(({ blockId, text }) => [blockId, paragraphsOf(text)]));
  return reading.blocks.flatMap((block, index) => {
    const { id, kind, level, text, picture, paragraph, source } = block;
    const last = source.at(-1);
    const whole = {
      start: { block: id, offset: 0 },
      end: { block: last?.id ?? id, offset: last?.text.length ?? 0 },
    };
    if (!scope.hasRange(whole)) return [];
    const shortAddress = addressOfBlock(reading, index, 'short');
    return [
      {
        id,
        kind,
        level,
        text,
        picture,
        shown: shownIn(pictures, id),
        transcription: typed.get(id) ?? [],
        table: tableWordsOf(block),
        grid: tableIn(block),
        shortAddress,
        chapter: chapterOf(reading, index),
        number: paragraph,
        marks: marks.get(index) ?? [],
      },
    ];
  });
}

function codebookOf(input: ExportInput, scope: ScopeTest): readonly ReportCode[] {
  const tree = tagTreeOf(input.tags);
  const counts = new Map<string, number>();
  for (const mark of input.annotations.filter(scope.hasMark))
    for (const id of mark.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return tree.order.map(({ id, name, color, definition }) => ({
    name,
    path: printPath(tagPathOf(tree, id)),
    depth: tree.nodes.get(id)?.depth ?? 0,
    color,
    definition,
    count: counts.get(id) ?? 0,
  }));
}

/** Gathers what the options ask for. Every quote is compared with the source. */
export function reportOf(input: ExportInput, options: ExportOptions, now: number): Report {
  const reading = readingOf(input.blocks, input.repairs);
  const scope = scopeTest(input, reading, options.scope);
  const quote = quoterOf(input, reading, options);
  const { include } = options;
  const entries = include.annotations ? entriesOf(input, reading, options, quote, scope) : [];
  const sources = sourcesOf(input, reading, options);
  const notes = include.notes || options.scope.kind === 'notes' ? notesOf(input, options, sources) : [];
  const measures: ReportMeasure[] = include.measures
    ? (input.measures ?? [])
        .filter(({ status, range }) => status !== 'rejected' && scope.hasRange(range))
        .map((measure) => ({
          ...quote(measure.range, measure.quote),
          // A proposal over a cut that a repair closed quotes the words as they are read.
          agrees: rowAgrees(input.blocks, reading, measure),
          measure,
        }))
    : [];
  const noteQuotes = notes.flatMap((note) => note.blocks.filter((block) => block.type === 'quote'));
  const fullText = include.fullText ? fullTextOf(input, reading, scope, entries) : [];
  const printed = new Set(fullText.map(({ id }) => id));
  const quotes = [...entries, ...measures, ...noteQuotes].filter((one) => one.document !== null);
  return {
    document: input.document,
    version: input.version,
    groups: groupsOf(entries, options.order),
    entries,
    notes,
    fullText,
    measures,
    codebook: include.codebook ? codebookOf(input, scope) : [],
    input,
    reading,
    source: input.blocks,
    options,
    exportedAt: now,
    alsoCited: alsoCitedIn(notes, input.document.id, sources),
    quoteCount: quotes.length,
    differing: quotes.filter((one) => !one.agrees).length,
    regionCount: entries.filter(({ region }) => region).length,
    pictureCounts: pictureCounts(input, reading, (id) => printed.has(id)),
  };
}
