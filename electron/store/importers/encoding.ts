import type { Encoding } from '../../../shared/domain/document/document';
import { encodings } from '../../../shared/domain/document/document';
import { DomainError } from '../../../shared/domain/error';
import { plausibilityOf } from './plausibility';

export interface DecodedText {
  readonly encoding: Encoding;
  /** The whole text; byte order mark dropped, every line end a \n, all else as it came. */
  readonly text: string;
  /** Encodings that decode the head of the file without error, likeliest first. */
  readonly candidates: readonly { readonly encoding: Encoding; readonly sample: string }[];
}

/** Bytes at the head that the guesses are made on. */
const headLength = 262_144;
const sampleLength = 120;
/** Below this a decoding is taken for garbage. */
const leastPlausible = 0.25;

const aliases: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  'gb_2312-80': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

/** Decodes or answers undefined. An unfinished character at the end is an error unless `isHead`. */
function decode(bytes: Uint8Array, encoding: Encoding, isHead = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isHead });
  } catch {
    return undefined;
  }
}

const normalizeLines = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');

/** The encoding that a byte order mark names; null without one. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: NUL bytes in one half of the units only, as ASCII and line ends leave them. */
function unmarkedUtf16(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0 || (even > 0 && odd > 0)) return null;
  const encoding: Encoding = even > 0 ? 'utf-16be' : 'utf-16le';
  const text = decode(head.subarray(0, head.length & ~1), encoding, true);
  return text !== undefined && plausibilityOf(text) >= leastPlausible ? encoding : null;
}

/** The charset that an HTML or XML head declares; UTF-7 and all unknown names count as none. */
function declaredEncoding(head: Uint8Array): Encoding | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096));
  const match = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(text);
  return match ? (aliases[match[1]!.toLowerCase()] ?? null) : null;
}

/** The first offset at which decoding fails; monotone, so found by halving. */
function failurePosition(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decode(bytes.subarray(0, middle + 1), encoding, true) === undefined) high = middle;
    else low = middle + 1;
  }
  return low;
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/** Encodings to try without a mark, in order of trust, each with its plausibility. */
function guesses(head: Uint8Array, isWhole: boolean): { encoding: Encoding; score: number; text: string }[] {
  const found: { encoding: Encoding; score: number; text: string }[] = [];
  for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
    const text = decode(head, encoding, !isWhole) ?? decode(head, encoding, true);
    if (text === undefined) continue;
    // Bytes that are valid UTF-8 by accident do not occur in real Chinese text.
    const bonus = encoding === 'utf-8' ? 1 : 0;
    found.push({ encoding, score: plausibilityOf(text) + bonus, text });
  }
  const declared = declaredEncoding(head);
  return found.sort((a, b) => {
    const of = (guess: { encoding: Encoding; score: number }) =>
      guess.score +
      (guess.encoding === declared && guess.encoding !== 'utf-8' && guess.score >= leastPlausible ? 0.5 : 0);
    return of(b) - of(a);
  });
}

function choose(bytes: Uint8Array, head: Uint8Array): { encoding: Encoding; order: Encoding[] } {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(head);
  if (marked) return { encoding: marked, order: [marked] };
  if (!hasHighBytes(bytes)) return { encoding: 'utf-8', order: ['utf-8'] };
  const found = guesses(head, head.length === bytes.length);
  const best = found[0];
  const order = found.map((guess) => guess.encoding);
  if (!best || best.score < leastPlausible) {
    throw new DomainError('file.encoding', { position: failurePosition(bytes, 'utf-8') });
  }
  return { encoding: best.encoding, order };
}

/** Tells a character that the end of the file cut in two from bytes that are wrong. */
function failure(bytes: Uint8Array, encoding: Encoding): DomainError {
  const position = failurePosition(bytes, encoding);
  return position >= bytes.length
    ? new DomainError('file.truncated', { encoding, length: bytes.length })
    : new DomainError('file.encoding', { encoding, position });
}

/**
 * Decodes a file: a byte order mark, then UTF-16 by its NUL bytes, then UTF-8, GB18030 and Big5 in
 * strict decoding, weighed by the declared charset and by the share of common characters. Nothing
 * is ever replaced: wrong bytes throw file.encoding with their position (bytes from 0), a character
 * cut by the end of the file throws file.truncated. UTF-7 is never read. `encoding` overrides.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  const head = bytes.subarray(0, headLength);
  const isWhole = head.length === bytes.length;
  let order: Encoding[];
  let chosen: Encoding;
  if (encoding) {
    chosen = encoding;
    order = encodings.filter((each) => decode(head, each, !isWhole) !== undefined);
  } else {
    ({ encoding: chosen, order } = choose(bytes, head));
  }
  const text = decode(bytes, chosen);
  if (text === undefined) {
    // The head may have been plain ASCII: the rest decides.
    const other = encoding ? undefined : order.find((each) => decode(bytes, each) !== undefined);
    const second = other && decode(bytes, other);
    if (
      !other ||
      second === undefined ||
      plausibilityOf(second) < leastPlausible ||
      utf8Share(bytes) > 0.98
    ) {
      throw failure(bytes, chosen);
    }
    return finish(other, second, bytes, order);
  }
  return finish(chosen, text, bytes, order);
}

/** Share of the file before the first byte that is not UTF-8. */
function utf8Share(bytes: Uint8Array): number {
  return failurePosition(bytes, 'utf-8') / Math.max(1, bytes.length);
}

function finish(
  encoding: Encoding,
  text: string,
  bytes: Uint8Array,
  order: readonly Encoding[],
): DecodedText {
  const head = bytes.subarray(0, headLength);
  const all = [encoding, ...order.filter((each) => each !== encoding)];
  const sampleOf = (each: Encoding): string =>
    normalizeLines(each === encoding ? text.slice(0, 4096) : (decode(head, each, true) ?? '').slice(0, 4096))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, sampleLength)
      .replace(/[\ud800-\udbff]$/, '');
  return {
    encoding,
    text: normalizeLines(text),
    candidates: all.map((each) => ({ encoding: each, sample: sampleOf(each) })),
  };
}
