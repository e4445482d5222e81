import { describe, expect, it } from 'vitest';
import { citeClause, citeDocument } from '../../../../shared/domain/citation/cite';
import {
  authorsOf,
  dayPrinted,
  genreOf,
  type CitedDocument,
} from '../../../../shared/domain/citation/citation-source';
import { escapeMarkdown } from '../../../../shared/domain/export/formats/escape-markdown';
import { planWith } from '../../../support/plan';

const imported = Date.UTC(2026, 10, 28, 6);
const documentOf = (
  change: Partial<CitedDocument> & { address?: string; published?: string },
): CitedDocument => ({
  title: '',
  issuer: '',
  number: '',
  date: '',
  contentSha256: 'c'.repeat(64),
  mediaType: 'text/html',
  importedAt: imported,
  ...change,
  provenance: {
    fileName: '',
    publisher: '',
    headline: '',
    address: change.address ?? '',
    published: change.published ?? '',
  },
});
const zh = { language: 'zh-CN' } as const;

describe('a reference after GB/T 7714-2015', () => {
  it('has the form that the standard prints for an electronic announcement', () => {
    // GB/T 7714-2015, 4.6.2, example 3.
    const example = documentOf({
      title: '出版业信息化迈入快车道',
      issuer: '萧钰',
      date: '2001-12-19',
      address: 'http://www.creader.com/news/20011219/200112190019.html',
      importedAt: Date.UTC(2002, 3, 15),
    });
    // The standard sets no spaces after its signs in print and leaves them to the layout.
    expect(citeDocument(example, zh).replaceAll(' ', '')).toBe(
      '萧钰.出版业信息化迈入快车道[EB/OL].(2001-12-19)[2002-04-15].http://www.creader.com/news/20011219/200112190019.html.',
    );
  });

  it('cites the bundled plan by its day on the page and the day it was taken', () => {
    const { document } = planWith([]);
    expect(citeDocument({ ...document, issuer: '商务部等24部门', importedAt: imported }, zh)).toBe(
      '商务部, 等. “十四五”服务贸易发展规划[EB/OL]. (2021-10-19)[2026-11-28].',
    );
  });

  it('puts a clause where pages stand', () => {
    const plan = documentOf({
      title: '“十四五”服务贸易发展规划',
      issuer: '商务部、中央宣传部、中央网信办、国家发展改革委',
      date: '2021-10-13',
      address: 'https://www.example.org/a.html',
    });
    expect(citeDocument(plan, { ...zh, place: '三、（三）第2段第1句' })).toBe(
      '商务部, 中央宣传部, 中央网信办, 等. “十四五”服务贸易发展规划[EB/OL]. 三、（三）第2段第1句(2021-10-13)[2026-11-28]. https://www.example.org/a.html.',
    );
  });

  it('cites a law and a work report by their kinds', () => {
    const law = documentOf({
      title: '中华人民共和国数据安全法',
      issuer: '全国人民代表大会常务委员会',
      date: '2021-06-10',
      address: 'http://www.npc.gov.cn/npc/c30834/202106/7c9af12f51334a73b56d7938f99a788a.shtml',
    });
    expect(citeDocument(law, { ...zh, place: '第二十一条第一款' })).toBe(
      '全国人民代表大会常务委员会. 中华人民共和国数据安全法[EB/OL]. 第二十一条第一款(2021-06-10)[2026-11-28]. http://www.npc.gov.cn/npc/c30834/202106/7c9af12f51334a73b56d7938f99a788a.shtml.',
    );
    const report = documentOf({
      title: '政府工作报告',
      issuer: '国务院',
      date: '2024-03-05',
      mediaType: 'text/plain',
    });
    expect(citeDocument(report, zh)).toBe('国务院. 政府工作报告[R]. (2024-03-05).');
  });

  it('says the document number as other title information, and of a file off the network neither path nor day of access', () => {
    const paper = documentOf({
      title: '关于推进对外贸易创新发展的实施意见',
      issuer: '国务院办公厅',
      number: '国办发〔2020〕40号',
      date: '2020-10-25',
      mediaType: 'text/plain',
    });
    expect(citeDocument(paper, zh)).toBe(
      '国务院办公厅. 关于推进对外贸易创新发展的实施意见: 国办发〔2020〕40号[Z]. (2020-10-25).',
    );
  });

  it('leaves out what is not known, with its punctuation', () => {
    expect(citeDocument(documentOf({ title: '规划', mediaType: 'text/plain' }), zh)).toBe('规划[Z].');
  });

  it('says et al in English', () => {
    const issuer = '甲、乙、丙、丁';
    expect(citeDocument(documentOf({ title: '规划', issuer }), { language: 'en' })).toMatch(
      /^甲, 乙, 丙, et al\. /,
    );
  });
});

describe('what a reference is made of', () => {
  it.each([
    ['商务部等24部门', ['商务部'], true],
    ['商务部 中央宣传部', ['商务部', '中央宣传部'], false],
    ['国家发展改革委、商务部等二十四个部门', ['国家发展改革委', '商务部'], true],
    ['国务院', ['国务院'], false],
    ['', [], false],
  ])('%s names %j', (issuer, names, andOthers) => {
    expect(authorsOf(issuer)).toEqual({ names, andOthers });
  });
  it.each([
    ['Tue, 19 Oct 2021 10:03:38 GMT', '2021-10-19'],
    ['2021年1月9日 15:30', '2021-01-09'],
    ['2021/10/19', '2021-10-19'],
    ['十月', ''],
  ])('%s is the day %s', (printed, day) => {
    expect(dayPrinted(printed)).toBe(day);
  });
  it.each([
    ['中华人民共和国数据安全法', 'law'],
    ['中华人民共和国海关法（2021修正）', 'law'],
    ['2024年政府工作报告', 'report'],
    ['“十四五”服务贸易发展规划', 'announcement'],
  ])('%s is of the kind %s', (title, genre) => {
    expect(genreOf(title)).toBe(genre);
  });
});

describe('a clause for the clipboard', () => {
  it('is words, HTML and Markdown with the same place and reference, and markup in it stays text', () => {
    const document = documentOf({ title: '<规划>', issuer: '国务院', date: '2021' });
    const { text, html, markdown } = citeClause(
      document,
      { quote: '甲 *乙*\n<b>丙</b>', address: '三、（一）', version: '0123456789ab' },
      zh,
      escapeMarkdown,
    );
    expect(text).toBe(
      '甲 *乙*\n<b>丙</b>（《<规划>》三、（一），版本 @0123456789ab）\n国务院. <规划>[EB/OL]. 三、（一）(2021)[2026-11-28].',
    );
    expect(html).toContain(
      '<p>&lt;b&gt;丙&lt;/b&gt;</p><footer>（《&lt;规划&gt;》三、（一），版本 @0123456789ab）</footer>',
    );
    expect(markdown).toContain('> 甲 \\*乙\\*\n>\n> \\<b\\>丙\\</b\\>');
  });
});
