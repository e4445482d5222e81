import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/store/importers/index';
import { DomainError } from '../../../shared/domain/error';

const words = '服务贸易是国际贸易的重要组成部分和国际经贸合作的重要领域，在构建新发展格局中具有重要作用。';
const traditional =
  '服務貿易是國際貿易的重要組成部分和國際經貿合作的重要領域，在構建新發展格局中具有重要作用。';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes of a text in an encoding that only a decoder exists for: every two-byte code is tried once. */
function encodeDoubleByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((each) => (each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : [...table.get(each)!])),
  );
}
function encodeUtf16(text: string, isBigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => {
      const unit = text.charCodeAt(at);
      return isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
}
const textOf = (bytes: Uint8Array, name = 'a.txt') =>
  importFile(bytes, name)
    .drafts.map((draft) => draft.text)
    .join('\n');
function refusal(bytes: Uint8Array, name = 'a.txt', encoding?: 'utf-8' | 'gb18030'): DomainError {
  try {
    importFile(bytes, name, encoding);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was imported');
}
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', utf8(words)],
    ['utf-8', join([0xef, 0xbb, 0xbf], utf8(words))],
    ['utf-16le', join([0xff, 0xfe], encodeUtf16(words, false))],
    ['utf-16be', join([0xfe, 0xff], encodeUtf16(words, true))],
    ['utf-16le', encodeUtf16(`${words}\n${words}`, false)],
    ['utf-16be', encodeUtf16(`${words}\n${words}`, true)],
    ['gb18030', encodeDoubleByte(words, 'gb18030')],
  ] as const)('is found to be %s', (encoding, bytes) => {
    const file = importFile(bytes, 'a.txt');
    expect(file.encoding).toBe(encoding);
    expect(file.drafts[0]!.text).toBe(words);
    expect(file.candidates[0]).toEqual({ encoding, sample: expect.stringMatching(/^服务贸易是/) });
  });
  it('is found to be Big5 for traditional characters, and shown with what else would decode', () => {
    const file = importFile(encodeDoubleByte(traditional, 'big5'), 'a.txt');
    expect(file.encoding).toBe('big5');
    expect(file.drafts[0]!.text).toBe(traditional);
  });
  it('keeps four-byte GB18030 characters', () => {
    const bytes = join(encodeDoubleByte(words, 'gb18030'), [0x95, 0x32, 0x82, 0x36]);
    expect(textOf(bytes)).toBe(
      `${words}${new TextDecoder('gb18030').decode(Uint8Array.of(0x95, 0x32, 0x82, 0x36))}`,
    );
  });
  it('is not believed where the file declares another than its bytes are in', () => {
    const page = `<html><head><meta charset="gb2312"><title>题</title></head><body><p>${words}</p></body></html>`;
    expect(importFile(utf8(page), 'a.html').encoding).toBe('utf-8');
    expect(textOf(utf8(page), 'a.html')).toBe(words);
    const seven = page.replace('gb2312', 'utf-7').replace(words, `+ADw-script+AD4-${words}`);
    expect(textOf(utf8(seven), 'a.html')).toBe(`+ADw-script+AD4-${words}`);
  });
  it('can be set by hand', () => {
    const bytes = encodeDoubleByte(words, 'gb18030');
    expect(importFile(bytes, 'a.txt', 'gb18030').drafts[0]!.text).toBe(words);
    expect(refusal(bytes, 'a.txt', 'utf-8').code).toBe('file.encoding');
  });
  it('is refused with the position of the first wrong byte, never mended', () => {
    const good = utf8(words.repeat(200));
    const bad = join(good.subarray(0, 300), [0xff], good.subarray(300));
    expect(refusal(bad)).toMatchObject({ code: 'file.encoding', detail: { position: 300 } });
  });
  it('tells a character that the end of the file cut in two', () => {
    const good = utf8(words.repeat(20));
    expect(refusal(good.subarray(0, good.length - 4)).code).toBe('file.truncated');
    const other = encodeDoubleByte(words.repeat(20), 'gb18030');
    expect(refusal(other.subarray(0, other.length - 1)).code).toBe('file.truncated');
  });
});

describe('the text of a file', () => {
  it('has one line end for all kinds, and no byte order mark', () => {
    expect(textOf(utf8('\ufeff甲。\r\n乙。\r丙。\u2028丁。\u0085戊。\n己。'))).toBe(
      '甲。\n乙。\n丙。\n丁。\n戊。\n己。',
    );
  });
  it('keeps every other character as it came', () => {
    const hard = '𠮷葛\u{e0100}禍\uFA52か\u3099👩‍👩‍👧 \u200b\u00ad\u202e文\u001b[31m';
    expect(textOf(utf8(`前${hard}后`))).toBe(`前${hard}后`);
  });
});

describe('a file that is no text', () => {
  it.each([
    ['file.empty', new Uint8Array()],
    ['file.empty', utf8(' \n\t\u3000\ufeff\n')],
    ['file.binary', join(utf8('abc'), [0, 1, 2, 3, 0, 0], utf8('政策'))],
    ['file.no-text', utf8('———\n。。。')],
    ['file.too-large', new Uint8Array(200 * 1024 * 1024 + 1)],
  ] as const)('is refused as %s', (code, bytes) => {
    expect(refusal(bytes).code).toBe(code);
  });
  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['zip', [0x50, 0x4b, 3, 4, 20, 0]],
    ['xlsx', [0x50, 0x4b, 3, 4, 20, 0, ...utf8('xl/workbook.xml')]],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['rtf', [...utf8('{\\rtf1')]],
  ])('but %s is named, whatever its name says', (kind, bytes) => {
    for (const name of ['a.txt', 'a.html']) {
      expect(refusal(Uint8Array.from(bytes), name)).toMatchObject({
        code: 'file.unsupported',
        detail: { kind, fileName: name },
      });
    }
  });
});
