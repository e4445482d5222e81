import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/store/importers/index';
import { printedNumber } from '../../../electron/store/importers/word/printed-number';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

function wordFile(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts = { 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const read = (body: string, more?: Record<string, string>) =>
  importFile(wordFile(body, more), 'a.docx').drafts;
const words = (body: string, more?: Record<string, string>) => read(body, more).map((draft) => draft.text);
const refusal = (bytes: Uint8Array, name = 'a.docx') => {
  try {
    importFile(bytes, name);
  } catch (error) {
    return error;
  }
  return null;
};

describe('a Word file', () => {
  it('is known by its bytes, whatever its name says', () => {
    expect(importFile(wordFile(p('甲')), 'a.txt').mediaType).toMatch(/wordprocessingml/);
  });
  it('gives headings by outline level, of the paragraph or of its style and what that is based on', () => {
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>`;
    const body =
      p('一', '<w:outlineLvl w:val="0"/>') +
      p('二', '<w:pStyle w:val="b"/>') +
      p('三', '<w:pStyle w:val="c"/>');
    expect(read(body, { 'word/styles.xml': styles }).map(({ kind, hint }) => [kind, hint])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
    ]);
  });
  it('prints the numbers that Word makes, restarting inner levels and going on over lists of one definition', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%2.%3.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const item = (text: string, at: number, list = 1) =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body =
      item('甲', 0) +
      item('乙', 1) +
      item('丙', 2) +
      item('', 1) +
      item('丁', 1) +
      item('戊', 0, 2) +
      item('己', 1);
    expect(words(body, { 'word/numbering.xml': numbering })).toEqual([
      '第一章 甲',
      '（一）乙',
      '一.1. 丙',
      '（三）丁',
      '第二章 戊',
      '（一）己',
    ]);
  });
  it('shows insertions and not deletions, field results and not their codes, nothing hidden', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    expect(
      words(
        `<w:p>${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>错</w:delText></w:r></w:del><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r>${run('丙')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>`,
      ),
    ).toEqual(['甲乙丙']);
  });
  it('keeps a table by rows, with how far its wide cells reach', () => {
    const cell = (text: string, span = 1) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('指标', 2)}${cell('值')}</w:tr><w:tr>${cell('出口')}${cell('亿美元')}${cell('1')}</w:tr></w:tbl>`;
    expect(read(body)[0]!.rows).toEqual([
      [{ text: '指标', colSpan: 2 }, '值'],
      ['出口', '亿美元', '1'],
    ]);
  });
  it('keeps cells that are merged downwards, header rows and rows that begin further right', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const goesOn = '<w:vMerge/>';
    const begins = '<w:vMerge w:val="restart"/>';
    const body = `<w:tbl>${[
      row(cell('类别') + cell('指标') + cell('值'), '<w:tblHeader/>'),
      row(cell('规模', begins) + cell('出口') + cell('1')),
      row(cell('', goesOn) + cell('进口') + cell('2', begins)),
      row(cell('', goesOn) + cell('总额') + cell('另注', goesOn)),
      row(cell('备注'), '<w:gridBefore w:val="2"/>'),
    ].join('')}</w:tbl>`;
    expect(read(body)[0]!.rows).toEqual([
      [
        { text: '类别', role: 'header' },
        { text: '指标', role: 'header' },
        { text: '值', role: 'header' },
      ],
      [{ text: '规模', rowSpan: 3 }, '出口', '1'],
      ['进口', '2'],
      ['总额', '另注'],
      [{ text: '', colSpan: 2 }, '备注'],
    ]);
  });
  it('puts notes at the end under the marks that the text shows', () => {
    const body = `<w:p><w:r><w:t>文</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>${p('尾')}`;
    const notes = `<w:footnotes ${w}><w:footnote w:id="4">${p('注')}</w:footnote></w:footnotes>`;
    expect(words(body, { 'word/footnotes.xml': notes })).toEqual(['文[1]', '尾', '[1]注']);
  });
  it('names a picture by its place in the package and never follows a link out of it', () => {
    const picture = (id: string) =>
      `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="专栏1"/><a:blip xmlns:a="y" xmlns:r="z" r:embed="${id}"/></w:drawing></w:r></w:p>`;
    const links = `<Relationships><Relationship Id="r1" Target="media/image1.png"/><Relationship Id="r2" Target="https://a/b.png" TargetMode="External"/></Relationships>`;
    const found = read(p('文') + picture('r1') + picture('r2'), { 'word/_rels/document.xml.rels': links });
    expect(found.slice(1).map((draft) => draft.image)).toEqual([
      { source: 'media/image1.png', alt: '专栏1' },
      { source: '', alt: '专栏1' },
    ]);
  });
  it('reads a text box inside another, its picture and a drawing of two forms once each', () => {
    const blip = `<a:blip xmlns:a="y" xmlns:r="z" r:embed="r1"/>`;
    const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
    const drawn = (content: string) => `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`;
    const twoForms = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box(p('丙'))}</mc:Choice><mc:Fallback>${box(p('丙'))}</mc:Fallback></mc:AlternateContent>`;
    const links = `<Relationships><Relationship Id="r1" Target="media/image1.png"/></Relationships>`;
    const found = read(drawn(box(p('甲') + drawn(box(p('乙') + drawn(blip))))) + drawn(twoForms), {
      'word/_rels/document.xml.rels': links,
    });
    expect(found.map(({ kind, text }) => (kind === 'image' ? kind : text))).toEqual([
      '甲',
      '乙',
      'image',
      '丙',
    ]);
  });
  it.each([
    ['cut short', wordFile(p('甲')).slice(0, 120)],
    ['without its main part', zipSync({ 'word/other.xml': strToU8('<a/>') })],
    ['that is not well-formed', wordFile('<w:p>')],
    [
      'with a document type',
      wordFile('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    ],
    ['nested without end', wordFile('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000))],
  ])('%s is refused as damaged', (_, bytes) => {
    expect(refusal(bytes)).toMatchObject({ code: 'file.damaged', detail: { fileName: 'a.docx' } });
  });
  it('that unpacks to far more than it holds is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(32 * 1024 * 1024) }, { level: 9 });
    expect(refusal(bomb)).toMatchObject({ code: 'file.unpacks-too-large' });
  });
});

describe('a number of Word', () => {
  it.each([
    [10, 'chineseCounting', '十'],
    [23, 'chineseCountingThousand', '二十三'],
    [105, 'japaneseCounting', '一百零五'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'decimalEnclosedCircle', '③'],
    [27, 'lowerLetter', 'aa'],
    [14, 'upperRoman', 'XIV'],
    [2, 'ideographTraditional', '乙'],
    [0, 'chineseCounting', '0'],
    [5, 'unheardOf', '5'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(printedNumber(value, format)).toBe(text);
  });
});
