import { describe, expect, test } from 'vitest';
import { readCodebookFile } from '../../../electron/store/codebook/read-file';
import { DomainError } from '../../../shared/domain/error';

const head = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>';
const foot = '</Codes></CodeBook>';
const code = (name: string, inner = '', more = '') =>
  `<Code guid="00000000-0000-4000-8000-${String(name.length).padStart(12, '0')}" name="${name}" isCodable="true"${more}>${inner}</Code>`;
const read = (content: string | Uint8Array<ArrayBuffer>, name = '簿.qdc') =>
  readCodebookFile({
    kind: 'bytes',
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
function refusal(content: string | Uint8Array<ArrayBuffer>): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'read';
}

describe('codebooks of other programs', () => {
  test('are read with a byte order mark, a prefix, braces round GUIDs, three digits of colour, CDATA', () => {
    const file = `\ufeff<?xml version="1.0" encoding="utf-8"?>
      <q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes>
        <q:Code guid="{ABCDEF00-0000-4000-8000-000000000001}" name="市场 准入" isCodable="1" color="#0f0">
          <q:Description><![CDATA[放宽 <限制>]]></q:Description>
        </q:Code></q:Codes></q:CodeBook>`;
    const { entries, losses } = read(file);
    expect(entries).toMatchObject([
      {
        path: ['市场 准入'],
        guid: 'abcdef00-0000-4000-8000-000000000001',
        color: 7,
        definition: '放宽 <限制>',
      },
    ]);
    expect(losses).toEqual([{ kind: 'color', count: 1, names: ['市场 准入'] }]);
  });

  test('in UTF-16 too', () => {
    const text = `\ufeff<?xml version="1.0" encoding="utf-16"?>${head}${code('甲')}${foot}`;
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((_sign, at) => new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true));
    expect(read(bytes).entries).toMatchObject([{ path: ['甲'] }]);
  });

  test('what the library cannot hold is told: sets, codes that only gather, twins, notes', () => {
    const file = `${head}${code('甲', code('乙乙') + '<NoteRef targetGUID="x"/>')}${code('甲')}
      <Code guid="00000000-0000-4000-8000-000000000009" name="组" isCodable="false"/></Codes>
      <Sets><Set guid="00000000-0000-4000-8000-000000000010" name="我的组"/></Sets></CodeBook>`;
    const { entries, losses } = read(file);
    expect(entries.map(({ path }) => path.join('/'))).toEqual(['甲', '甲/乙乙', '甲 (2)', '组']);
    expect(losses.map(({ kind, names }) => [kind, names])).toEqual([
      ['not-codable', ['组']],
      ['set', ['我的组']],
      ['renamed', ['甲 (2)']],
      ['guid-twice', ['甲 (2)']],
      ['unknown-element', ['NoteRef']],
    ]);
  });
});

describe('files that are none, or mean harm', () => {
  test('each is refused by its own name', () => {
    expect(refusal('')).toBe('file.empty');
    expect(refusal('<Project xmlns="urn:QDA-XML:project:1.0"/>')).toBe('codebook.foreign');
    expect(refusal('<CodeBook><Codes/></CodeBook>')).toBe('codebook.foreign');
    expect(refusal(`${head}${code('甲')}`.replace('codebook:1.0', 'codebook:9'))).toBe('codebook.malformed');
    expect(refusal(`${head}${code('甲')}${foot}`.replace('codebook:1.0', 'codebook:9'))).toBe(
      'codebook.foreign',
    );
    expect(refusal(`${head}${code('甲')}`)).toBe('codebook.malformed');
    expect(refusal(`${head}${foot}`)).toBe('codebook.empty');
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('codebook.foreign');
  });

  test('a document type is not read: no entity is ever expanded, no file fetched', () => {
    const bomb = `<!DOCTYPE CodeBook [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${head}${code('&b;')}${foot}`;
    expect(refusal(bomb)).toBe('codebook.unsafe');
    expect(refusal(`<!DOCTYPE CodeBook SYSTEM "file:///etc/passwd">${head}${code('甲')}${foot}`)).toBe(
      'codebook.unsafe',
    );
    expect(
      refusal(`<!--${' '.repeat(70_000)}--><!DOCTYPE x [<!ENTITY a "b">]>${head}${code('甲')}${foot}`),
    ).toBe('codebook.unsafe');
  });

  test('one nested without end is refused at once', () => {
    const deep = `${head}${'<Code guid="x" name="n" isCodable="true">'.repeat(200_000)}`;
    const started = Date.now();
    expect(refusal(deep)).toBe('codebook.too-large');
    expect(Date.now() - started).toBeLessThan(3000);
  });

  test('one with more tags than anybody has is refused', () => {
    expect(refusal(`${head}${code('甲').repeat(20_001)}${foot}`)).toBe('codebook.too-large');
    expect(refusal(`标签\n${'甲\n'.repeat(20_001)}`)).toBe('codebook.too-large');
  });

  test('a table that is cut off or names no tags is refused with its line', () => {
    expect(refusal('标签,定义\n甲,"没有结束')).toBe('codebook.malformed');
    expect(refusal('a,b\n1,2')).toBe('codebook.foreign');
    expect(refusal('标签,定义\n,无名')).toBe('codebook.empty');
  });
});

describe('tables of other programs', () => {
  test('with semicolons, in any order, with columns of their own', () => {
    const { entries, losses } = read('Definition;Tag;Colour;Note\r\n"a;b";Top / Sub;#ff0000;x\r\n', 'a.csv');
    expect(entries).toMatchObject([{ path: ['Top', 'Sub'], definition: 'a;b' }]);
    expect(losses.map(({ kind }) => kind)).toEqual(['color', 'unknown-column']);
  });

  test('in GB18030, as spreadsheets here write them', () => {
    const bytes = new Uint8Array([
      0xb1, 0xea, 0xc7, 0xa9, 0x2c, 0xb6, 0xa8, 0xd2, 0xe5, 10, 0xbc, 0xe0, 0xb9, 0xdc, 0x2c, 0xd5, 0xfe,
      0xb8, 0xae, 10,
    ]);
    expect(read(bytes, 'a.csv').entries).toMatchObject([{ path: ['监管'], definition: '政府' }]);
  });
});
