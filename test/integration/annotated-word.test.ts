import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markFills } from '../../electron/store/exporters/word/mark-fills';
import { readReturned } from '../../electron/store/review/read-returned';
import type { Annotation, MarkColor } from '../../shared/domain/annotation/annotation';
import { assignLayers } from '../../shared/domain/annotation/layers';
import { quoteOf } from '../../shared/domain/annotation/quote';
import { isValidRange, normalizeRange } from '../../shared/domain/document/range';
import { readingOf, toReading, toSource, type Reading } from '../../shared/domain/document/reading';
import { printedText } from '../../shared/domain/export/annotated/annotated-text';
import { exportTexts } from '../../shared/domain/export/texts';
import type { ExportInput } from '../../shared/domain/export/options';
import type { AnnotationId, CommentId } from '../../shared/domain/ids';
import { compareReturned } from '../../shared/domain/review/compare';
import { timeOfWallClock } from '../../electron/store/exporters/word/wall-clock';
import { printedWords, type SentCopy } from '../../shared/domain/review/sent-copy';
import { planWith } from '../support/plan';
import { annotated, bytesOf, partOf, readMain, throughLibreOffice } from '../support/word';

const texts = exportTexts('zh-CN');
const bare = planWith([]);
const reading = readingOf(bare.blocks, bare.repairs);
const at = Date.UTC(2026, 3, 12, 7, 52, 3);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-annotated-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Wish {
  readonly index: number;
  readonly from: number;
  readonly blocks: number;
  readonly to: number;
  readonly color: MarkColor;
  readonly comments: number;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  index: fc.integer({ min: 0, max: reading.blocks.length - 1 }),
  from: fc.integer({ min: 0, max: 400 }),
  blocks: fc.constantFrom(0, 0, 0, 1, 3),
  to: fc.integer({ min: 1, max: 60 }),
  color: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8),
  comments: fc.integer({ min: 0, max: 3 }),
});

/** Marks as the store would make them of what was wished; what cannot be marked is left out. */
function marksOf(wishes: readonly Wish[]): readonly Annotation[] {
  return wishes.flatMap((one, index): readonly Annotation[] => {
    const first = reading.blocks[one.index]!;
    const lastIndex = Math.min(one.index + one.blocks, reading.blocks.length - 1);
    const last = reading.blocks[lastIndex]!;
    const start = toSource(reading, one.index, Math.min(one.from, first.text.length), 'start');
    const end = toSource(
      reading,
      lastIndex,
      one.blocks === 0 ? one.from + one.to : Math.min(one.to, last.text.length),
      'end',
    );
    const range = normalizeRange(bare.blocks, { start, end });
    if (!isValidRange(bare.blocks, range)) return [];
    const author = { name: index % 2 ? '周明' : '李楠', initials: '' };
    const id = `mark-${index}` as AnnotationId;
    const times = { createdAt: at + index * 60_000, updatedAt: at };
    const comments = Array.from({ length: one.comments }, (_, n) => ({
      id: `${id}-${n}` as CommentId,
      text: `第${index}条之${n}\n<w:p/> & “引”`,
      author,
      createdAt: times.createdAt + n * 1000,
      updatedAt: at,
    }));
    const quote = quoteOf(bare.blocks, range);
    return [
      {
        id,
        documentId: bare.document.id,
        range,
        quote,
        color: one.color,
        style: 'highlight',
        attributes: {},
        tagIds: [],
        comments,
        author,
        ...times,
      },
    ];
  });
}
const inputWith = (annotations: readonly Annotation[]): ExportInput => ({ ...bare, annotations });

/** Place of a point among the printed paragraphs, in the reading. */
function placeOf(
  range: Annotation['range'],
  side: 'start' | 'end',
  from: Reading = reading,
): [number, number] {
  const place = toReading(from, range[side]);
  if (!place) throw new Error('no place');
  return [place.index, place.offset];
}

describe('the text with its marks as a Word file', () => {
  it('has every comment on its exact range and every character in the colour of its lowest layer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 40 }), async (wishes) => {
        const marks = marksOf(wishes);
        const { bytes, copy } = await annotated(inputWith(marks));
        const { paragraphs, starts, ends, references } = readMain(bytes);
        const body = paragraphs.findIndex(({ style }) => style === 'PageText');
        expect(paragraphs.slice(body, body + reading.blocks.length).map(({ text }) => text)).toEqual(
          reading.blocks.map((block) => printedText(block, texts)),
        );
        expect(references.toSorted()).toEqual(copy.comments.map((_, index) => String(index)).toSorted());
        copy.comments.forEach(({ range }, index) => {
          const shift = ([paragraph, offset]: [number, number] = [-1, -1]) => [paragraph - body, offset];
          expect(shift(starts.get(String(index)))).toEqual(placeOf(range, 'start'));
          expect(shift(ends.get(String(index)))).toEqual(placeOf(range, 'end'));
        });
        // The colours, worked out character by character.
        let length = 0;
        const before = reading.blocks.map(
          (block) => (length += block.text.length + 1) - block.text.length - 1,
        );
        const spans = marks.map(({ range }) => {
          const [start, end] = [placeOf(range, 'start'), placeOf(range, 'end')];
          return { start: before[start[0]]! + start[1], end: before[end[0]]! + end[1] };
        });
        const layers = assignLayers(spans);
        reading.blocks.forEach((block, index) => {
          const fills = paragraphs[body + index]!.fills;
          if (block.kind === 'image') return;
          const first = before[index]!;
          const own = spans.flatMap((span, mark) =>
            span.end > first && span.start < first + block.text.length ? [{ ...span, mark }] : [],
          );
          for (let unit = 0; unit < block.text.length; unit += 1) {
            const here = own.filter(({ start, end }) => start <= first + unit && first + unit < end);
            const lowest = here.toSorted((a, b) => layers[a.mark]! - layers[b.mark]!)[0];
            const wanted = lowest ? markFills[marks[lowest.mark]!.color] : null;
            if (fills[unit] !== wanted) expect(fills[unit], `${block.text.slice(0, 9)} ${unit}`).toBe(wanted);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps threads, what is settled, and ids that Word accepts, in its parts', async () => {
    const marks = marksOf([
      { index: 5, from: 0, blocks: 0, to: 10, color: 1, comments: 3 },
      { index: 5, from: 4, blocks: 1, to: 9, color: 2, comments: 1 },
      { index: 8, from: 0, blocks: 0, to: 10, color: 3, comments: 1 },
    ]).map((mark, index) => (index === 1 ? { ...mark, resolvedAt: at } : mark));
    const { bytes, copy } = await annotated(inputWith(marks));
    const comments = partOf(bytes, 'word/comments.xml');
    const extended = partOf(bytes, 'word/commentsExtended.xml');
    const ids = [...comments.matchAll(/w14:paraId="([0-9A-F]{8})"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(Number.parseInt(id, 16)).toBeLessThan(0x80000000);
    const last = [...comments.matchAll(/<w:comment .*?<\/w:comment>/gs)].map(
      ([one]) => [...one.matchAll(/w14:paraId="([0-9A-F]{8})"/g)].at(-1)![1],
    );
    const rows = [...extended.matchAll(/<w15:commentEx ([^>]*)\/>/g)].map(([, row]) => row);
    expect(rows).toEqual([
      `w15:paraId="${last[0]}" w15:done="0"`,
      `w15:paraId="${last[1]}" w15:paraIdParent="${last[0]}" w15:done="0"`,
      `w15:paraId="${last[2]}" w15:paraIdParent="${last[0]}" w15:done="0"`,
      `w15:paraId="${last[3]}" w15:done="1"`,
      `w15:paraId="${last[4]}" w15:done="0"`,
    ]);
    expect(partOf(bytes, 'word/people.xml')).toContain('w15:author="周明"');
    // The same comment has the same durable id in every file.
    const again = await annotated(inputWith(marks.slice(1)));
    expect(again.copy.comments.map(({ durableId }) => durableId)).toEqual(
      copy.comments.slice(3).map(({ durableId }) => durableId),
    );
  });
});

/** Comments with their authors, dates and words as pandoc lists them. */
function pandocComments(path: string): string[] {
  const native = execFileSync('pandoc', ['--track-changes=all', '--from', 'docx', '--to', 'json', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  interface Span {
    readonly t: string;
    readonly c: unknown;
  }
  const open = new Map<string, { head: string; words: string }>();
  const done: string[] = [];
  const visit = (node: unknown, live: boolean): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, live);
    else if (typeof node === 'object' && node !== null) {
      const { t, c } = node as Span;
      if (t === 'Str' || t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') {
        if (live) for (const one of open.values()) one.words += t === 'Str' ? String(c) : '';
      } else if (t === 'Span') {
        const [[, classes, values], children] = c as [[string, string[], [string, string][]], unknown];
        const of = (name: string) => values.find(([key]) => key === name)?.[1] ?? '';
        if (classes.includes('comment-start'))
          open.set(of('id'), { head: `${of('author')} ${of('date')}`, words: '' });
        else if (classes.includes('comment-end')) {
          const one = open.get(of('id'));
          if (one) done.push(`${one.head} ${one.words}`);
          open.delete(of('id'));
          // Ends at one place stand inside each other.
          visit(children, live);
        } else visit(children, live);
      } else visit(c, live);
    }
  };
  visit((JSON.parse(native) as { blocks: unknown }).blocks, true);
  return done.toSorted();
}

const sample = marksOf([
  { index: 5, from: 2, blocks: 0, to: 30, color: 5, comments: 2 },
  { index: 5, from: 10, blocks: 0, to: 8, color: 2, comments: 1 },
  { index: 6, from: 20, blocks: 1, to: 14, color: 4, comments: 1 },
  { index: 4, from: 0, blocks: 3, to: 5, color: 3, comments: 1 },
  { index: 20, from: 0, blocks: 0, to: 12, color: 8, comments: 0 },
]).map((mark, index) => (index === 2 ? { ...mark, resolvedAt: at } : mark));

const squeeze = (text: string) => text.replace(/\s+/g, '');
const wordsOf = (copy: SentCopy) =>
  copy.comments
    .map(({ author, date, annotationId }) => {
      const mark = sample.find(({ id }) => id === annotationId)!;
      const [start, end] = [placeOf(mark.range, 'start'), placeOf(mark.range, 'end')];
      const words = reading.blocks.slice(start[0], end[0] + 1).map((block, index) => {
        const text = printedText(block, texts);
        return text.slice(index === 0 ? start[1] : 0, start[0] + index === end[0] ? end[1] : undefined);
      });
      return `${author.name} ${date}Z ${squeeze(words.join(''))}`;
    })
    .toSorted();

describe('the annotated text in other programs', () => {
  it('gives pandoc the same comments with their authors, dates and ranges', async () => {
    const { bytes, copy } = await annotated(inputWith(sample));
    const path = join(folder, 'pandoc.docx');
    writeFileSync(path, bytes);
    expect(
      pandocComments(path).map((line) =>
        line.replace(/(Z )(.*)/s, (_, z: string, words: string) => z + squeeze(words)),
      ),
    ).toEqual(wordsOf(copy));
  });

  it('fails that check when a range is moved in the file', async () => {
    const { bytes, copy } = await annotated(inputWith(sample));
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    const main = strFromU8(parts['word/document.xml']!);
    const start = '<w:commentRangeStart w:id="2"/>';
    const moved = main
      .replace(start, '')
      .replace('<w:commentRangeStart w:id="3"/>', (other) => other + start);
    expect(moved).not.toBe(main);
    const path = join(folder, 'moved.docx');
    writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(moved) }));
    expect(pandocComments(path).map((line) => squeeze(line))).not.toEqual(
      wordsOf(copy).map((line) => squeeze(line)),
    );
  });

  it('comes back from LibreOffice with every comment on its exact range, and says what that lost', async () => {
    const { bytes, copy } = await annotated(inputWith(sample));
    const path = join(folder, 'sent.docx');
    writeFileSync(path, bytes);
    const out = join(folder, 'saved');
    mkdirSync(out);
    const saved = bytesOf(throughLibreOffice(path, 'docx', out));
    const { file, name } = readReturned(saved);
    expect(name).toMatchObject({ copy: 'copy-1', document: bare.document.id });
    const comparison = compareReturned({
      reading,
      sent: reading.blocks.map((block, index) => ({ index, text: printedText(block, texts) })),
      comments: copy.comments,
      file,
      current: sample,
      anonymous: texts.report.anonymous,
      timeOf: timeOfWallClock,
    });
    expect(comparison.differences).toEqual([]);
    expect(comparison.same).toBe(copy.comments.length);
    expect(comparison.lost).toEqual(['durable-ids', 'threads']);
    // The ranges themselves, one by one.
    for (const sent of copy.comments) {
      const returned = file.comments.find(
        ({ text, date }) => text === printedWords(sent) && date === sent.date,
      );
      expect(returned?.isResolved).toBe(sent.isResolved);
      const { start, end } = returned?.stretch ?? {};
      expect([start?.unit, start?.offset]).toEqual(placeOf(sent.range, 'start'));
      expect([end?.unit, end?.offset]).toEqual(placeOf(sent.range, 'end'));
    }
  }, 300_000);

  it('prints with every heading and quote, and every comment as a note of the page', async () => {
    const { bytes, copy } = await annotated(inputWith(sample), 'gbt9704');
    const path = join(folder, 'printed.docx');
    writeFileSync(path, bytes);
    const filter = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}';
    const pdf = throughLibreOffice(path, filter, folder);
    const { stdout, stderr } = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const printed = squeeze(stdout);
    // LibreOffice gives the window that a note opens in no place on the page; nothing else is found fault with.
    expect(stderr.trim().split('\n')).toEqual(
      copy.comments.map(() => 'Syntax Error: Bad bounding box for annotation'),
    );
    const notes = [
      ...readFileSync(pdf, 'latin1').matchAll(/\/Subtype \/Text .*?\/Contents <FEFF([0-9A-F]+)>/gs),
    ].map(([, hex = '']) => squeeze(Buffer.from(hex, 'hex').swap16().toString('utf16le')));
    const wanted = [
      ...reading.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
      ...sample.map(({ quote }) => quote.exact.split('\n')[0]!.slice(0, 12)),
    ];
    expect(wanted.filter((words) => !printed.includes(squeeze(words)))).toEqual([]);
    expect(notes.toSorted()).toEqual(copy.comments.map((one) => squeeze(printedWords(one))).toSorted());
  }, 300_000);

  it('fails in each of them when the file is cut off', async () => {
    const { bytes } = await annotated(inputWith(sample));
    const path = join(folder, 'cut.docx');
    writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
    expect(() => pandocComments(path)).toThrow();
    expect(() => readReturned(bytesOf(path))).toThrowError(
      expect.objectContaining({ code: 'file.damaged' }) as Error,
    );
    // LibreOffice says nothing; it leaves no file.
    const out = join(folder, 'cut');
    mkdirSync(out);
    expect(() => bytesOf(throughLibreOffice(path, 'pdf', out))).toThrow();
  }, 300_000);
});
