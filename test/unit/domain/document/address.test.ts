import { describe, expect, it } from 'vitest';
import { addressOf, addressOfBlock, resolveAddress } from '../../../../shared/domain/document/address';
import type { TextRange } from '../../../../shared/domain/document/range';
import type { Reading } from '../../../../shared/domain/document/reading';
import { toSource } from '../../../../shared/domain/document/reading';
import { sentencesOf } from '../../../../shared/domain/document/sentence';
import { blocksOf, importPlan, paragraphs, readingOfDrafts, repairsOf } from './fixture';
import { readingOf } from '../../../../shared/domain/document/reading';

const plan = importPlan();
const planBlocks = blocksOf(plan.drafts);
const reading = readingOf(planBlocks, repairsOf(planBlocks));

function rangeOf(own: Reading, words: string): TextRange {
  const index = own.blocks.findIndex((block) => block.text.includes(words));
  const at = own.blocks[index]!.text.indexOf(words);
  return { start: toSource(own, index, at, 'start'), end: toSource(own, index, at + words.length, 'end') };
}
const both = (own: Reading, words: string) => {
  const range = rangeOf(own, words);
  return [addressOf(own, range, 'long'), addressOf(own, range, 'short')];
};

describe('the address of a range in the plan', () => {
  it('of a place between two sentences is the second of them', () => {
    const { start } = rangeOf(reading, '健全准入前国民待遇加负面清单管理制度');
    expect(addressOf(reading, { start, end: start }, 'short')).toBe('3.1¶1s2');
  });

  it.each([
    ['（一）放宽服务领域市场准入', '三、（一）', '3.1'],
    ['深入推进服务贸易改革、开放、创新', '三、（三）第1段第2句', '3.3¶1s2'],
    [
      '发挥对外开放平台引领作用。稳步推进海南自由贸易港建设，实行',
      '三、（三）第2段第1句–第2句',
      '3.3¶2s1–s2',
    ],
    ['服务贸易是国际贸易的重要组成部分', '引言第1段第1句', '0¶1s1'],
    ['财联社10月19日讯', '页面导语第1段第1句', 'p¶1s1'],
    ['统筹推进服务贸易深化改革与扩大开放', '三、第1段第1句', '3¶1s1'],
  ])('%s', (words, long, short) => {
    if (words.startsWith('发挥')) {
      const at = reading.blocks.findIndex((block) => block.text.startsWith('发挥对外开放平台引领作用。'));
      const range = {
        start: toSource(reading, at, 0, 'start'),
        end: toSource(reading, at, words.length, 'end'),
      };
      expect([addressOf(reading, range, 'long'), addressOf(reading, range, 'short')]).toEqual([long, short]);
    } else expect(both(reading, words)).toEqual([long, short]);
  });

  it('over several paragraphs gives what differs in the end', () => {
    const start = rangeOf(reading, '扩大外资准入领域').start;
    const next = rangeOf(reading, '深化简政放权').end;
    expect(addressOf(reading, { start, end: next }, 'long')).toBe('三、（一）第1段第1句–第2段第2句');
    expect(addressOf(reading, { start, end: next }, 'short')).toBe('3.1¶1s1–¶2s2');
    const far = rangeOf(reading, '顺应经济社会数字化发展新趋势').end;
    expect(addressOf(reading, { start, end: far }, 'short')).toBe('3.1¶1s1–4¶1s1');
  });

  it('names pictures and whole paragraphs', () => {
    const picture = reading.blocks.findIndex((block) => block.picture === 3);
    expect([addressOfBlock(reading, picture, 'long'), addressOfBlock(reading, picture, 'short')]).toEqual([
      '图片3',
      'img3',
    ]);
    const whole = reading.blocks.findIndex((block) => block.text.startsWith('推进服务领域改革。'));
    const range = {
      start: toSource(reading, whole, 0, 'start'),
      end: toSource(reading, whole, reading.blocks[whole]!.text.length, 'end'),
    };
    expect(addressOf(reading, range, 'long')).toBe('三、（一）第2段');
  });

  it('of every sentence and block, in both forms, leads back to the same place', () => {
    const seen = new Set<string>();
    reading.blocks.forEach((block, index) => {
      for (const form of ['long', 'short'] as const) {
        const name = addressOfBlock(reading, index, form);
        expect(seen.has(name)).toBe(false);
        seen.add(name);
        for (const { start, end } of sentencesOf(block.text)) {
          const range = {
            start: toSource(reading, index, start, 'start'),
            end: toSource(reading, index, end, 'end'),
          };
          const address = addressOf(reading, range, form);
          expect(resolveAddress(reading, address)).toEqual(range);
        }
      }
    });
  });

  it('between any two sentences leads back to a range with the same address', () => {
    const places = reading.blocks.flatMap((block, index) =>
      block.kind === 'paragraph' ? sentencesOf(block.text).map((part) => ({ index, ...part })) : [],
    );
    for (let at = 0; at < places.length; at += 7) {
      const from = places[at]!;
      const to = places[Math.min(places.length - 1, at + (at % 41))]!;
      const range = {
        start: toSource(reading, from.index, from.start, 'start'),
        end: toSource(reading, to.index, to.end, 'end'),
      };
      for (const form of ['long', 'short'] as const) {
        const address = addressOf(reading, range, form);
        expect([address, resolveAddress(reading, address)]).toEqual([address, range]);
      }
    }
  });

  it('that names nothing resolves to null', () => {
    for (const text of [
      '',
      '十、',
      '三、（九）',
      '三、（一）第99段',
      '三、（一）第1段第99句',
      '–',
      'a1',
      '3.1¶1s1–¶',
      '三、–四、–五、',
    ]) {
      expect(resolveAddress(reading, text)).toBeNull();
    }
  });
});

describe('the address of a range in a law', () => {
  const law = readingOfDrafts(
    paragraphs(
      '某某条例',
      '第一章 总则',
      '第十一条 为了规范管理，制定本条例。',
      '第十二条 本条第一款。',
      '有下列情形之一的，依照规定：',
      '（一）甲。',
      '（二）乙。',
      '（三）丙丁。',
      '1.丙之一；',
      '第十二条之一 其他。',
      '第二章 附则',
      '第十三条 自公布之日起施行。',
    ),
  );
  it.each([
    ['为了规范', '第十一条', 'a11'],
    ['本条第一款', '第十二条第一款', 'a12¶1'],
    ['有下列情形', '第十二条第二款', 'a12¶2'],
    ['丙丁', '第十二条第二款第（三）项', 'a12¶2(3)'],
    ['丙之一', '第十二条第二款第（三）项第1目', 'a12¶2(3).1'],
    ['其他', '第十二条之一', 'a12-1'],
    ['附则', '第二章', '2'],
  ])('%s', (words, long, short) => {
    expect(both(law, words)).toEqual([long, short]);
    for (const address of [long, short])
      expect(addressOf(law, resolveAddress(law, address)!, 'long')).toBe(long);
  });
});

describe('the address of a column', () => {
  it('names the section, the column and the paragraph in it, and leads back', () => {
    const column = readingOfDrafts(
      paragraphs('某某规划', '一、任务', '（一）要点', '甲。', '专栏2　工程', '乙。', '（二）要点', '丙。'),
    );
    const names = column.blocks.map((_, index) => addressOfBlock(column, index, 'short'));
    expect(names).toEqual(['t¶1', '1', '1.1', '1.1¶1', '1.1.c2', '1.1.c2¶1', '1.2', '1.2¶1']);
    expect(addressOfBlock(column, 5, 'long')).toBe('一、（一）专栏2第1段');
    expect(resolveAddress(column, '1.1.c2¶1')).toEqual(resolveAddress(column, '一、（一）专栏2第1段'));
    expect(resolveAddress(column, '1.1.c2¶1')).not.toBeNull();
  });
});

describe('the address of the last article', () => {
  it('names no second paragraph for the offices and the date that sign the text', () => {
    const law = readingOfDrafts(
      paragraphs('某某办法', '第一条 甲。', '第二条 本办法自公布之日起施行。', '商务部', '2021年10月13日'),
    );
    expect(law.blocks.map((_, index) => addressOfBlock(law, index, 'long'))).toEqual([
      '题注第1段',
      '第一条',
      '第二条',
      '落款第1段',
      '落款第2段',
    ]);
    const short = law.blocks.map((_, index) => addressOfBlock(law, index, 'short'));
    expect(short).toEqual(['t¶1', 'a1', 'a2', 'sig¶1', 'sig¶2']);
    for (const index of [3, 4]) {
      const long = addressOfBlock(law, index, 'long');
      const range = {
        start: toSource(law, index, 0, 'start'),
        end: toSource(law, index, law.blocks[index]!.text.length, 'end'),
      };
      expect(resolveAddress(law, short[index]!)).toEqual(range);
      expect(resolveAddress(law, long)).toEqual(range);
    }
  });

  it('keeps office and date above the text among the title lines', () => {
    const law = readingOfDrafts(
      paragraphs('某某办法', '商务部', '2021年10月13日', '第一条 甲。', '商务部 2021年10月13日'),
    );
    expect(law.blocks.map((_, index) => addressOfBlock(law, index, 'short'))).toEqual([
      't¶1',
      't¶2',
      't¶3',
      'a1',
      'sig¶1',
    ]);
  });
});

describe('a label that occurs twice', () => {
  const twice = readingOfDrafts(
    paragraphs('首段。', '三、甲', '（一）子', '文甲。', '三、乙', '（一）丑', '文乙。'),
  );
  it('is told apart by its count', () => {
    expect(both(twice, '文乙')).toEqual(['三、[2]（一）第1段第1句', '3[2].1¶1s1']);
    expect(both(twice, '文甲')).toEqual(['三、（一）第1段第1句', '3.1¶1s1']);
    expect(resolveAddress(twice, '3[2].1')).toEqual(rangeOf(twice, '（一）丑'));
  });
});
