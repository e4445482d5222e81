import type { AddressStep } from './address-index';
import { addressIndexOf } from './address-index';
import type { TextPoint, TextRange } from './range';
import type { Reading, ReadingBlock } from './reading';
import { toReading, toSource } from './reading';
import { sentencesOf } from './sentence';

/** `long` uses the labels that the text prints (三、（三）第2段第1句), `short` numbers (3.3¶2s1). */
export type AddressForm = 'long' | 'short';

type Sentences = ReturnType<typeof sentencesOf>;
const sentences = new WeakMap<ReadingBlock, Sentences>();

/** Sentences of a block, parted once: every mark of a document asks for its address. */
function sentencesIn(block: ReadingBlock): Sentences {
  const known = sentences.get(block);
  if (known) return known;
  const parts = sentencesOf(block.text);
  sentences.set(block, parts);
  return parts;
}

interface Place {
  readonly index: number;
  readonly offset: number;
}

const print = (steps: readonly AddressStep[], form: AddressForm): string =>
  steps.map((step) => step[form]).join('');

/** Number from 1 of the sentence that holds a place; `end` takes a place between two to the first. */
function sentenceAt(parts: Sentences, offset: number, bias: 'start' | 'end'): number {
  const at = parts.findIndex((part) => (bias === 'end' ? offset <= part.end : offset < part.end));
  return at < 0 ? Math.max(parts.length, 1) : at + 1;
}

function stepsTo(reading: Reading, place: Place, bias: 'start' | 'end', whole: boolean) {
  const index = addressIndexOf(reading);
  const block = reading.blocks[place.index]!;
  const steps = index.steps[place.index]!;
  const hasSentences = block.kind === 'paragraph' || block.kind === 'matter';
  if (!hasSentences) return steps;
  const parts = sentencesIn(block);
  const count = parts.length;
  if (whole && (count > 1 || !index.namesSentence[place.index]!)) return steps;
  if (count <= 1 && !index.namesSentence[place.index]!) return steps;
  const sentence = sentenceAt(parts, place.offset, bias);
  return [...steps, { long: `第${sentence}句`, short: `s${sentence}` }];
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
 * The address of a range. Over several sentences or blocks it is the address of the start, an en
 * dash and what differs in the address of the end. A range over whole paragraphs names no
 * sentences. '' if the range is in no block of the reading.
 */
export function addressOf(reading: Reading, range: TextRange, form: AddressForm): string {
  const places = placesOf(reading, range);
  if (!places) return '';
  const { start, end } = places;
  const whole = start.offset === 0 && end.offset === reading.blocks[end.index]!.text.length;
  const from = stepsTo(reading, start, 'start', whole);
  const to = stepsTo(reading, end, 'end', whole);
  const head = print(from, form);
  const full = print(to, form);
  if (head === full) return head;
  let shared = 0;
  while (shared < from.length && from[shared]![form] === to[shared]?.[form]) shared += 1;
  const tail = print(to.slice(shared), form);
  // A tail that would be read as another place gives way to the whole address of the end.
  const isClear = tail !== '' && !tail.startsWith('.') && findEnd(reading, head, tail)?.index === end.index;
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

/** One end of an address: a block, or a sentence of it. */
function findOne(reading: Reading, text: string): Found | null {
  const { find } = addressIndexOf(reading);
  const whole = find.get(text);
  if (whole !== undefined) return { index: whole, start: 0, end: reading.blocks[whole]!.text.length };
  const match = /^(.+?)(?:第(\d{1,6})句|s(\d{1,6}))$/u.exec(text);
  const index = match ? find.get(match[1]!) : undefined;
  if (!match || index === undefined) return null;
  const sentence = sentencesIn(reading.blocks[index]!)[Number(match[2] ?? match[3]) - 1];
  return sentence ? { index, start: sentence.start, end: sentence.end } : null;
}

/** The end of a range: the tail after as much of the head as makes an address, or the tail alone. */
function findEnd(reading: Reading, head: string, tail: string): Found | null {
  const start = findOne(reading, head);
  if (!start) return null;
  const { steps } = addressIndexOf(reading);
  const own = steps[start.index]!;
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
 * The source range that an address of either form names: a block, a sentence, or from one to
 * another. White space at the ends of a sentence is left out. Null if there is no such place.
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
