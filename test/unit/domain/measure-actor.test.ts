import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../electron/store/lexicon';
import { readingOf } from '../../../shared/domain/document/reading';
import { assignedIn } from '../../../shared/domain/measure/assignment';
import { statementsOf } from '../../../shared/domain/measure/extract';
import { understand } from '../../support/plan';

const lexicon = readLexicon('resources');
/** Who, what and the words of each statement in a paragraph of a plan. */
function found(...paragraphs: readonly string[]) {
  const text = ['某行动方案', '一、重点任务', ...paragraphs].join('\n');
  const { blocks, repairs } = understand(new TextEncoder().encode(text), 'plan.txt');
  return statementsOf(readingOf(blocks, repairs), lexicon).map(({ actor, verb, quote }) =>
    [actor, verb, quote].join(' | '),
  );
}

describe('who is to do a measure', () => {
  it('stands in brackets behind the paragraph, which are no measure themselves', () => {
    expect(
      found(
        '推进骨干网扩容，加大研发支持力度。（工业和信息化部牵头，国家发展改革委、科技部按职责分工负责）',
        '完善统计制度。（责任单位：省统计局、省商务厅，各市人民政府）',
        '健全标准体系。',
      ),
    ).toEqual([
      '工业和信息化部 | 推进 | 推进骨干网扩容',
      '工业和信息化部 | 加大 | 加大研发支持力度',
      '省统计局、省商务厅、各市人民政府 | 完善 | 完善统计制度',
      ' | 健全 | 健全标准体系',
    ]);
  });

  it('stands in brackets before the full stop, or in a paragraph below', () => {
    expect(found('健全标准体系，推进试点（商务部负责）。')).toEqual([
      '商务部 | 健全 | 健全标准体系',
      '商务部 | 推进 | 推进试点',
    ]);
    expect(found('健全标准体系，推进试点。', '（牵头单位：商务部；配合单位：财政部）')).toEqual([
      '商务部 | 健全 | 健全标准体系',
      '商务部 | 推进 | 推进试点',
    ]);
  });

  it('opens the sentence and holds on to its end', () => {
    expect(found('省政府建立联席会议制度，统筹推进各项工作。加强宣传。')).toEqual([
      '省政府 | 建立 | 省政府建立联席会议制度',
      '省政府 | 统筹推进 | 统筹推进各项工作',
      ' | 加强 | 加强宣传',
    ]);
    expect(found('民政厅会同人力资源社会保障厅制定认定办法，加强评估。')[0]).toBe(
      '民政厅 | 制定 | 民政厅会同人力资源社会保障厅制定认定办法',
    );
    expect(found('省民政厅要会同有关部门对落实情况进行跟踪评估。')).toEqual([
      '省民政厅 | 进行 | 省民政厅要会同有关部门对落实情况进行跟踪评估',
    ]);
    expect(found('各市、县（市、区）人民政府要于2024年12月底前制定实施方案。')).toEqual([
      '各市、县（市、区）人民政府 | 制定 | 各市、县（市、区）人民政府要于2024年12月底前制定实施方案',
    ]);
    expect(found('各地要立足本地区实际，健全工作机制，加强监测。')).toEqual([
      '各地 | 健全 | 各地要立足本地区实际，健全工作机制',
      '各地 | 加强 | 加强监测',
    ]);
  });

  it('is nobody where a clause tells for whom, or only speaks of a need', () => {
    expect(
      found('进一步为各类所有制企业提供服务，现在很多方面都需要加强统筹。').map((row) => row[0]),
    ).toEqual([' ', ' ']);
  });

  it.each([
    ['（商务部、财政部等按职责分工负责）', '商务部、财政部'],
    ['(省民政厅牵头，省商务厅等部门配合)', '省民政厅'],
    ['（到2025年建成）', ''],
    [
      '（工业和信息化部、国家互联网信息办公室负责，各省（区、市）人民政府参与）',
      '工业和信息化部、国家互联网信息办公室',
    ],
  ])('%s names %s', (words, bodies) => expect(assignedIn(words)).toBe(bodies));
});

describe('the verb of a measure', () => {
  it.each([
    ['根据经济社会发展水平动态调整补贴标准。', '调整'],
    ['随老年人口增加逐步提高投入比例。', '提高'],
    ['将养老护理员纳入紧缺职业目录。', '纳入'],
    ['对取得技能证书的人员给予一次性补贴。', '给予'],
    ['2022年6月底前出台实施细则。', '出台'],
    ['不得以预付费名义非法集资。', '不得'],
  ])('%s is %s', (text, verb) => {
    expect(found(text).map((row) => row.split(' | ')[1])).toEqual([verb]);
  });
});

it('principles that begin with a dash stand without it', () => {
  const text = '某规划\n一、基本原则\n——坚持创新引领、融合发展，突出重点。';
  const { blocks, repairs } = understand(new TextEncoder().encode(text), 'plan.txt');
  const rows = statementsOf(readingOf(blocks, repairs), lexicon);
  expect(rows.map(({ kind, quote }) => `${kind} ${quote}`)).toEqual([
    'principle 坚持创新引领、融合发展',
    'principle 突出重点',
  ]);
});
