import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/store/importers/index';
import { readHtml } from '../../../electron/store/importers/html';

const read = (markup: string) => readHtml(markup).drafts.map((draft) => draft.text);

describe('a page', () => {
  it('gives paragraphs, headings with their level, bold lines and pictures in order', () => {
    expect(
      readHtml(
        '<h1>题</h1><p><strong>一、甲</strong></p><p>文<b>重</b>点</p><p><img src="https://a/b.png" alt="图"></p><p>尾</p>',
      ).drafts,
    ).toEqual([
      { kind: 'heading', hint: 1, text: '题', bold: true },
      { kind: 'paragraph', text: '一、甲', bold: true },
      { kind: 'paragraph', text: '文重点' },
      { kind: 'image', text: '', image: { source: 'https://a/b.png', alt: '图' } },
      { kind: 'paragraph', text: '尾' },
    ]);
  });
  it('parts lines at two breaks or at an indent, and keeps a single break inside', () => {
    expect(read('<div>甲<br><br>乙<br>　　丙<br>丁</div>')).toEqual(['甲', '乙', '丙\n丁']);
  });
  it('lays white space out as a browser does', () => {
    expect(read('<p>\n  甲\n  乙  c\n d&nbsp;e　f </p>')).toEqual(['甲乙 c d\u00a0e　f']);
  });
  it('keeps a table of data as rows and unpacks one that only lays out the page', () => {
    expect(
      readHtml('<table><tr><th>指标</th><th>值</th></tr><tr><td>出口</td><td>1</td></tr></table>').drafts,
    ).toEqual([
      {
        kind: 'table',
        text: '指标\t值\n出口\t1',
        rows: [
          [
            { text: '指标', role: 'header' },
            { text: '值', role: 'header' },
          ],
          ['出口', '1'],
        ],
      },
    ]);
    expect(read(`<table><tr><td>边栏</td><td><p>${'长'.repeat(700)}</p><p>二</p></td></tr></table>`)).toEqual(
      ['边栏', '长'.repeat(700), '二'],
    );
  });
  it('keeps merged cells, header groups and the caption of a table', () => {
    const [table] = readHtml(
      '<table><caption>表1</caption><thead><tr><td rowspan=2>指标<td colspan="2">年份</tr><tr><td>2020<td>2025</thead><tbody><tr><td rowspan="0" colspan="0">出口<td>1<td>2</table>',
    ).drafts;
    expect(table).toEqual({
      kind: 'table',
      text: '表1\n指标\t年份\n2020\t2025\n出口\t1\t2',
      rows: [
        [{ text: '表1', role: 'caption' }],
        [
          { text: '指标', role: 'header', rowSpan: 2 },
          { text: '年份', role: 'header', colSpan: 2 },
        ],
        [
          { text: '2020', role: 'header' },
          { text: '2025', role: 'header' },
        ],
        ['出口', '1', '2'],
      ],
    });
  });
  it('takes a first row that is set bold over rows that are not for headers', () => {
    const rowsOf = (markup: string) => readHtml(markup).drafts[0]!.rows;
    expect(
      rowsOf('<table><tr><td><b>甲</b><td><strong>乙</strong><tr><td><b>丙</b><td>丁</table>')?.[0],
    ).toEqual([
      { text: '甲', role: 'header' },
      { text: '乙', role: 'header' },
    ]);
    expect(
      rowsOf('<table><tr><td><b>甲</b><td><b>乙</b><tr><td><b>丙</b><td><b>丁</b></table>')?.[0],
    ).toEqual(['甲', '乙']);
  });
  it('loses no words that stand in a table outside its cells, nor those of empty rows and captions', () => {
    expect(read('<table>前文<tr><td>甲<td>乙</tr><tr><td><td></tr>后文<tr><td>丙<td>丁</table>')).toEqual([
      '前文',
      '后文',
      '甲\t乙\n丙\t丁',
    ]);
    expect(read('<table><caption>题</caption><tr><td>独</table>')).toEqual(['题', '独']);
    expect(read('<table><caption>题<p>续</caption><tr><td>甲<td>乙</table>')).toEqual(['题 续\n甲\t乙']);
  });
  it('keeps a table whose headers are marked up, however long its cells are', () => {
    const long = '推进服务贸易改革。'.repeat(100);
    expect(readHtml(`<table><tr><th>任务<th>部门<tr><td>${long}<td>商务部</table>`).drafts).toHaveLength(1);
  });
  it('gives its own title, publisher and address as provenance, not as text', () => {
    const page =
      '<html><head><title>标题_网</title><meta name="author" content="某社"><meta name="PubDate" content="2021-10-19"><link rel="canonical" href="https://x.cn/1"></head><body><p>文。</p></body></html>';
    expect(readHtml(page)).toEqual({
      drafts: [{ kind: 'paragraph', text: '文。' }],
      provenance: {
        headline: '标题_网',
        publisher: '某社',
        published: '2021-10-19',
        address: 'https://x.cn/1',
      },
    });
  });
});

describe('a hostile page', () => {
  it.each([
    ['script', '<script>alert("政")</script><p>文</p><script src=x></script>'],
    ['handlers', '<p onclick="alert(1)" onmouseover=alert(2)>文</p>'],
    ['script address', '<a href="javascript:alert(1)">文</a>'],
    ['style', '<style>p{background:url(http://x)}</style><p>文</p>'],
    ['foreign content', '<svg><script>x</script><text>y</text></svg><p>文</p>'],
    ['template', '<template><p>x</p></template><p>文</p>'],
    [
      'noscript and comments',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</noscript><!--><img src=x onerror=alert(1)>--><p>文</p>',
    ],
    [
      'frames and forms',
      '<iframe srcdoc="<p>x">x</iframe><object>x</object><form><input value=x><select><option>x</select>文</form>',
    ],
    ['hidden text', '<p style="display: none">x</p><p hidden>x<p>文</p><span style="font-size:0">x</span>'],
  ])('with %s gives its visible words only', (_name, markup) => {
    const words = read(markup).join('');
    expect(words.replace(/">x?|-->/g, '')).toBe('文');
    expect(words).not.toMatch(/alert|onerror/);
  });
  it('keeps the address of a picture as words, whatever it is, and its bytes never', () => {
    expect(
      readHtml(
        '<img src="javascript:alert(1)"><img src="data:image/png;base64,AAAA"><img src="\\\\host\\x">',
      ).drafts.map((draft) => draft.image?.source),
    ).toEqual(['javascript:alert(1)', 'data:image/png', '\\\\host\\x']);
  });
  it('100,000 levels deep is read', { timeout: 20_000 }, () => {
    const depth = 100_000;
    expect(read(`${'<div>'.repeat(depth)}文${'</div>'.repeat(depth)}`)).toEqual(['文']);
    expect(read(`${'<b><table><td>'.repeat(5_000)}文`).join('')).toBe('文');
    expect(read(`${'<svg>'.repeat(depth)}x${'</svg>'.repeat(depth)}<p>文`)).toEqual(['文']);
  });
  it('of one line of a million characters, or of 100,000 attributes, is read', () => {
    const line = '政策'.repeat(500_000);
    expect(read(`<p>${line}</p>`)).toEqual([line]);
    expect(read(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>文`)).toEqual(['文']);
  });
  it('cut off in the middle of a tag gives what came before', () => {
    expect(read('<p>文</p><p cla')).toEqual(['文']);
  });
});

describe('what a file is', () => {
  const of = (text: string, name: string) => importFile(new TextEncoder().encode(text), name);
  it.each([
    ['<!DOCTYPE html><p>文。</p>', 'a.txt', 'text/html'],
    ['---\ntitle: 题\n---\n<div><p>文。</p></div>', 'a.txt', 'text/html'],
    ['---\ntitle: 题\n---\n# 题\n\n文。', 'a.txt', 'text/markdown'],
    ['# 题\n\n文。', 'a.md', 'text/markdown'],
    ['文。\n文。', 'a.txt', 'text/plain'],
    ['文。\n文。', 'a.html', 'text/html'],
    ['一、甲\n1. 乙 <p> 丙', 'a.txt', 'text/plain'],
  ])('decides its content before its name: %j as %s', (text, name, mediaType) => {
    expect(of(text, name).mediaType).toBe(mediaType);
  });
  it('takes provenance from front matter as plain strings', () => {
    expect(
      of("---\ntitle: '题'\nauthor: 某社\ndate: 2021-10-19\nurl: https://x.cn/1\n---\n<p>文。</p>", 'a.txt')
        .provenance,
    ).toEqual({
      fileName: 'a.txt',
      headline: '题',
      publisher: '某社',
      published: '2021-10-19',
      address: 'https://x.cn/1',
    });
  });
  it('never runs or expands front matter', () => {
    const bomb =
      '---\ntitle: 题\na: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b]\nf: !!js/function "x"\n---\n文。';
    expect(of(bomb, 'a.txt').drafts.at(-1)!.text).toBe('文。');
    expect(of('---\n分隔线之间的话。\n---\n文。', 'a.txt').drafts.map((draft) => draft.text)).toContain(
      '分隔线之间的话。',
    );
  });
});
