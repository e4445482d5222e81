import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../electron/store/importers/html';
import { plainText } from '../../../../electron/store/importers/plain-text';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { readOn, wrappedParagraphs } from '../../../../shared/domain/document/line-wrap';
import { proposeRepairs } from '../../../../shared/domain/document/propose-repairs';
import { readingOf } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import type { RepairId } from '../../../../shared/domain/ids';
import { settings, wrapText, type WrapSetting } from '../../../bench/wraps-setting';
import { blocksOf } from './fixture';

const read = (text: string) => plainText.read(text).drafts;
const words = (drafts: readonly DraftBlock[]) => drafts.map(readOn);
const visible = (text: string) => text.replace(/\s/g, '');

const prose = [
  '服务贸易发展规划',
  '一、深化改革开放，加快形成以国内大循环为主体的服务贸易发展新格局',
  '各地要结合实际，充分发挥自由贸易试验区先行先试作用，加大在要素自由流动方面的制度创新力度，探索与国际高标准经贸规则对接。',
  '（一）放宽服务领域市场准入，有序推进电信、互联网、教育、文化等领域相关业务开放，健全准入前国民待遇加负面清单管理制度。',
  '完善海关监管。',
  '到2035年，services trade and digital economy将成为新的增长点，服务贸易发展内生动力更加强劲，发展环境更加优化。',
  '第二条 违反本办法规定的，由县级以上人民政府商务主管部门责令限期改正；逾期不改正的，依照有关法律、行政法规的规定处罚。',
];
const narrow: WrapSetting = {
  name: '',
  unit: 'cells',
  width: 44,
  indent: '',
  blank: 'none',
  keepsMarks: true,
  form: 'text',
};

describe('lines that were set to a width', () => {
  it.each(settings.filter(({ form }) => form === 'text').map((setting) => [setting.name, setting] as const))(
    'come back as paragraphs: %s',
    (_name, setting) => {
      // Where words are broken anywhere, nothing tells a space at a line's end from none.
      const texts = setting.keepsMarks ? prose : prose.filter((text) => !/[a-z]/.test(text));
      const { source } = wrapText(texts, { ...setting, width: Math.floor(setting.width / 2) });
      expect(words(read(source))).toEqual(texts);
    },
  );

  it('come back from line breaks in a page, whether first lines are set in or not', () => {
    for (const indent of ['', '　　']) {
      const { source } = wrapText(prose, { ...narrow, indent, form: 'br' });
      expect(words(html.read(source).drafts)).toEqual(prose);
    }
  });

  it('keep their ends in the source and read on over them under a repair that can be taken back', () => {
    const drafts = read(wrapText(prose, narrow).source);
    const blocks = blocksOf(drafts);
    const proposed = proposeRepairs(blocks, (ordinal) => drafts[ordinal]?.wrapped === true);
    const repairsOf = (active: boolean): readonly Repair[] =>
      proposed.map((repair, at) => ({ ...repair, id: `r${at}` as RepairId, active }));
    expect(proposed.every(({ rule }) => rule === 'line-wrap')).toBe(true);
    expect(readingOf(blocks, repairsOf(true)).blocks.map(({ text }) => text)).toEqual(prose);
    expect(readingOf(blocks, repairsOf(false)).blocks.map(({ text }) => text)).toEqual(
      blocks.map(({ text }) => text),
    );
    expect(blocks[2]?.text.split('\n').length).toBeGreaterThan(1);
  });

  it('are understood as the paragraphs they were: a heading of two lines, an item that goes on', () => {
    const blocks = blocksOf(read(wrapText(prose, narrow).source));
    expect(blocks.map(({ kind, label }) => `${kind} ${label}`.trim())).toEqual([
      'matter',
      'heading 一、',
      'paragraph',
      'paragraph （一）',
      'paragraph',
      'paragraph',
      'paragraph 第二条',
    ]);
    expect(blocks[1]?.text).toContain('\n');
  });

  it('are left alone where each is a paragraph of its own', () => {
    for (const text of [
      prose.join('\n'),
      '关关雎鸠，在河之洲。\n窈窕淑女，君子好逑。\n参差荇菜，左右流之。\n窈窕淑女，寤寐求之。',
      '第一章 总则........................1\n第二章 市场准入....................3\n第三章 促进........................8\n第四章 附则.......................12',
      '1.支持企业扩大出口并开拓市场\n2.支持企业扩大进口并优化结构\n3.支持企业建立境外营销的网络\n4.支持企业参加国际展览与会议',
    ]) {
      expect(words(read(text))).toEqual(text.split('\n'));
    }
  });

  it('part where a blank line, an indent or a number after a full stop parts them', () => {
    const line = '各地要结合实际加快形成服务贸易发展新格局并';
    const full = '各地要结合实际加快形成服务贸易发展新格局。';
    const lines = (texts: readonly (readonly [string, number])[]) =>
      wrappedParagraphs(texts.map(([text, gap]) => ({ text, gap })))?.map(
        (words) => words.split('\n').length,
      );
    const open = [line, 0] as const;
    expect(lines([open, open, open, ['落实。', 0], open, ['落实。', 1]])).toEqual([4, 1, 1]);
    expect(lines([open, open, open, [full, 0], ['二、加强保障', 0]])).toEqual([4, 1]);
    expect(
      lines([open, open, open, ['落实。', 0], [`　　${line.slice(2)}`, 0], open, ['落实。', 0]]),
    ).toEqual([4, 3]);
  });

  it('lose no character, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom('措', '施', '。', '，', 'a', '1', ' ', '　', '\n'),
            maxLength: 60,
          }),
        ),
        (lines) => {
          const text = lines.join('\n');
          expect(visible(words(read(text)).join(''))).toBe(visible(text));
        },
      ),
    );
  });

  it('take time in proportion to their number', { timeout: 30_000 }, () => {
    const texts = (count: number) =>
      wrapText(Array.from({ length: count }, () => prose.slice(1)).flat(), narrow).source;
    /** The quickest of three, in ms: what else the machine does is left out. */
    const timeOf = (text: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const begin = performance.now();
          read(text);
          return performance.now() - begin;
        }),
      );
    const [few, many] = [texts(100), texts(1600)];
    expect(read(many)).toHaveLength(1600 * (prose.length - 1));
    timeOf(few);
    // Sixteen times as much; in proportion to the square it would be 256.
    expect(timeOf(many) / timeOf(few)).toBeLessThan(100);
  });
});
