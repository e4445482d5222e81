import type { AddressStep } from './address-index';
import { addressIndexOf } from './address-index';
import type { TextPoint, TextRange } from './range';
import type { Reading } from './reading';
import { toReading, toSource } from './reading';
import { cellSteps, detailAt, findInTable, readCellAddress, type CellDetail } from './cell-address';
import { sentencesIn, tableIn, type Stretch } from './reading-table';

/** `long` uses the labels that the text prints (三、（三）第2段第1句), `short` numbers (3.3¶2s1). */
export type AddressForm = 'long' | 'short';

interface Place {
  readonly index: number;
  readonly offset: number;
}

const print = (steps: readonly AddressStep[], form: AddressForm): string =>
  steps.map((step) => step[form]).join('');

/** Number from 1 of the sentence that holds a place; `end` takes a place between two to the first. */
function sentenceAt(parts: readonly Stretch[], offset: number, bias: 'start' | 'end'): number {
  const at = parts.findIndex((part) => (bias === 'end' ? offset <= part.end : offset < part.end));
  return at < 0 ? Math.max(parts.length, 1) : at + 1;
}

/** What both ends of a range name where they stand in a table, `whole` being a range over whole blocks. */
interface Detail {
  readonly whole: boolean;
  readonly cell: CellDetail;
}

function stepsTo(reading: Reading, place: Place, bias: 'start' | 'end', { whole, cell }: Detail) {
  const index = addressIndexOf(reading);
  const block = reading.blocks[place.index]!;
  const steps = index.steps[place.index]!;
  const table = tableIn(block);
  if (table) {
    if (whole) return steps;
    const inside = cellSteps(table, place.offset, bias, cell);
    const own = inside.cell;
    const parts = own
      ? sentencesIn(block).filter(({ start, end }) => start >= own.start && end <= own.end)
      : [];
    const sentence = cell === 'sentence' && parts.length > 1 ? sentenceAt(parts, place.offset, bias) : 0;
    const last = sentence > 0 ? [{ long: `第${sentence}句`, short: `s${sentence}` }] : [];
    return [...steps, ...inside.steps, ...last];
  }
  const hasSentences = block.kind === 'paragraph' || block.kind === 'matter';
  if (!hasSentences) return steps;
  const parts = sentencesIn(block);
  const count = parts.length;
  if (whole && (count > 1 || !index.namesSentence[place.index]!)) return steps;
  if (count <= 1 && !index.namesSentence[place.index]!) return steps;
  const sentence = sentenceAt(parts, place.offset, bias);
  return [...steps, { long: `第${sentence}句`, short: `s${sentence}` }];
}

/** Rows are named where both ends take in whole ones, cells where both take in whole cells. */
function detailOf(reading: Reading, start: Place, end: Place): CellDetail {
  const at = (place: Place, bias: 'start' | 'end'): CellDetail => {
    const block = reading.blocks[place.index]!;
    const table = tableIn(block);
    if (table) return detailAt(table, place.offset, bias);
    return place.offset === (bias === 'start' ? 0 : block.text.length) ? 'row' : 'sentence';
  };
  const both = [at(start, 'start'), at(end, 'end')];
  if (both.includes('sentence')) return 'sentence';
  return both.includes('cell') ? 'cell' : 'row';
}

/** Both ends of a range in the reading; an end at the head of a block moves to the block before. */
function placesOf(reading: Reading, range: TextRange): { start: Place; end: Place } | null {
  const start = toReading(reading, range.start);
  let end = toReading(reading, range.end, 'end');
  if (!start || !end) return null;
  while (end.index > start.index && end.offset === 0) {
    const before: number = end.index - 1;
    end = { index: before, offset: reading.blocks[before]!.text.length };
  }
  if (end.index < start.index) end = start;
  return { start, end };
}

/**
 * The address of a range. Over several sentences, cells or blocks it is the address of the start, an
 * en dash and what differs in the address of the end. A range over whole paragraphs or cells names no
 * sentences, one over whole rows no columns, one over a whole table no rows. '' if the range is in no block of the reading.
 */
export function addressOf(reading: Reading, range: TextRange, form: AddressForm): string {
  const places = placesOf(reading, range);
  if (!places) return '';
  const { start, end } = places;
  const whole = start.offset === 0 && end.offset === reading.blocks[end.index]!.text.length;
  const detail = { whole, cell: detailOf(reading, start, end) };
  const from = stepsTo(reading, start, 'start', detail);
  const to = stepsTo(reading, end, 'end', detail);
  const head = print(from, form);
  // A place between two sentences is the beginning of the second, not a stretch back to the first.
  const isPlace = start.index === end.index && start.offset === end.offset;
  const full = isPlace ? head : print(to, form);
  if (head === full) return head;
  let shared = 0;
  while (shared < from.length && from[shared]![form] === to[shared]?.[form]) shared += 1;
  const tail = print(to.slice(shared), form);
  // A tail that would be read as another place gives way to the whole address of the end.
  const found = tail !== '' && !tail.startsWith('.') ? findEnd(reading, head, tail) : null;
  const meant = findOne(reading, full);
  const isClear = found !== null && found.index === end.index && (!meant || found.end === meant.end);
  return `${head}–${isClear ? tail : full}`;
}

/** The address of a whole block of the reading, by its index; '' if there is none. */
export function addressOfBlock(reading: Reading, index: number, form: AddressForm): string {
  const steps = addressIndexOf(reading).steps[index];
  return steps ? print(steps, form) : '';
}

interface Found {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** One end of an address: a block, a row or cell of a table, or a sentence. */
function findOne(reading: Reading, text: string): Found | null {
  const { find } = addressIndexOf(reading);
  const whole = find.get(text);
  if (whole !== undefined) return { index: whole, start: 0, end: reading.blocks[whole]!.text.length };
  return findCell(reading, text) ?? findSentence(reading, text);
}

function findCell(reading: Reading, text: string): Found | null {
  const address = readCellAddress(text);
  const index = address ? addressIndexOf(reading).find.get(address.table) : undefined;
  const block = index === undefined ? undefined : reading.blocks[index];
  const table = block && tableIn(block);
  if (!address || !table || index === undefined) return null;
  const stretch = findInTable(table, address, sentencesIn(block));
  return stretch && { index, start: stretch.start, end: stretch.end };
}

function findSentence(reading: Reading, text: string): Found | null {
  const match = /^(.+?)(?:第(\d{1,6})句|s(\d{1,6}))$/u.exec(text);
  const index = match ? addressIndexOf(reading).find.get(match[1]!) : undefined;
  if (!match || index === undefined) return null;
  const sentence = sentencesIn(reading.blocks[index]!)[Number(match[2] ?? match[3]) - 1];
  return sentence ? { index, start: sentence.start, end: sentence.end } : null;
}

/** The steps of an address that was found, those inside a table among them. */
function stepsOf(reading: Reading, { index, start }: Found, text: string): readonly AddressStep[] {
  const steps = addressIndexOf(reading).steps[index]!;
  const table = tableIn(reading.blocks[index]!);
  return table && readCellAddress(text)
    ? [...steps, ...cellSteps(table, start, 'start', 'cell').steps]
    : steps;
}

/** The end of a range: the tail after as much of the head as makes an address, or the tail alone. */
function findEnd(reading: Reading, head: string, tail: string): Found | null {
  const start = findOne(reading, head);
  if (!start) return null;
  const own = stepsOf(reading, start, head);
  for (let shared = own.length; shared >= 0; shared -= 1) {
    for (const form of ['long', 'short'] as const) {
      const found = findOne(reading, print(own.slice(0, shared), form) + tail);
      if (found && (found.index > start.index || (found.index === start.index && found.end > start.start))) {
        return found;
      }
    }
  }
  return null;
}

/**
 * The source range that an address of either form names: a block, a row or cell of a table, a
 * sentence, or from one to another. White space at the ends of a sentence is left out. Null if there is no such place.
 */
export function resolveAddress(reading: Reading, text: string): TextRange | null {
  const plain = text.trim();
  const [head, tail, ...more] = plain.split(/[–—]/u);
  if (head === undefined || more.length > 0) return null;
  const start = findOne(reading, head.trim());
  const end = tail === undefined ? start : findEnd(reading, head.trim(), tail.trim());
  if (!start || !end) return null;
  const endText = reading.blocks[end.index]!.text.slice(0, end.end);
  const endOffset = Math.max(endText.trimEnd().length, end.start);
  const from: TextPoint = toSource(reading, start.index, start.start, 'start');
  return { start: from, end: toSource(reading, end.index, endOffset, 'end') };
}
