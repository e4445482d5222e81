import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import { structureOf } from '../../../../shared/domain/document/structure';
import { blocksOf, importPlan, planPath, repairsOf } from './fixture';

const plan = JSON.parse(readFileSync('resources/plans/service-trade-plan.json', 'utf8')) as {
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly provenance: object;
  readonly meta: object;
};
const file = importPlan();
const { meta } = structureOf(file.drafts);
const blocks = blocksOf(file.drafts);
const repairs = repairsOf(blocks);
const reading = readingOf(blocks, repairs);
const textOf = (id: string) => blocks.find((block) => block.id === id)!.text;

describe('the plan that comes with the application', () => {
  it('is the file that its provenance names', () => {
    expect(createHash('sha256').update(readFileSync(planPath)).digest('hex')).toBe(plan.sha256);
    expect(file.mediaType).toBe(plan.mediaType);
    expect(file.encoding).toBe(plan.encoding);
    expect(file.provenance).toEqual(plan.provenance);
  });

  it('has its title and issuer read off the text, not off the page', () => {
    expect(meta).toEqual({ ...plan.meta, date: '' });
    expect(blocks.some((block) => block.text.includes(file.provenance.headline))).toBe(false);
  });

  it('has 9 chapters, 32 sections, 78 paragraphs and 11 pictures', () => {
    const headings = blocks.filter((block) => block.kind === 'heading');
    expect(headings.filter((block) => block.level === 1)).toHaveLength(9);
    expect(headings.filter((block) => block.level === 2)).toHaveLength(32);
    expect(headings).toHaveLength(41);
    expect(blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(78);
    const pictures = blocks.filter((block) => block.kind === 'image');
    expect(pictures).toHaveLength(11);
    for (const picture of pictures) {
      expect(picture.image?.source).toMatch(/^https:\/\/img\.cls\.cn\/images\/20211019\/\w+\.png$/);
    }
  });

  it('marks lede and announcement as words of the page', () => {
    const page = blocks.filter((block) => block.voice === 'page');
    expect(page.map((block) => block.kind)).toEqual(['paragraph', 'matter']);
    expect(page[0]!.text).toMatch(/^财联社10月19日讯，/);
    expect(page[1]!.text).toBe('《“十四五”服务贸易发展规划》全文如下：');
  });

  it('proposes the three cuts and the three stray spaces, and nothing else', () => {
    const cuts = repairs.flatMap(({ change }) =>
      change.kind === 'join' ? [textOf(change.block).slice(-6)] : [],
    );
    expect(cuts).toEqual(
      ['传统服务贸易', '服务外包从业', '贸易高质'].map((end) => expect.stringMatching(`${end}$`)),
    );
    const spaces = repairs.flatMap(({ change }) =>
      change.kind === 'space' ? [textOf(change.block).slice(change.start - 1, change.end + 1)] : [],
    );
    expect(spaces).toEqual(['推 进', '太 平', '伙 伴']);
    expect(repairs).toHaveLength(6);
  });

  it('reads as 75 paragraphs once repaired and as 78 when every repair is taken back', () => {
    const count = (active: boolean) =>
      readingOf(blocks, repairsOf(blocks, active)).blocks.filter((block) => block.kind === 'paragraph')
        .length;
    expect(count(true)).toBe(75);
    expect(count(false)).toBe(78);
    const text = reading.blocks.map((block) => block.text).join('\n');
    for (const words of [
      '传统服务贸易平稳增长',
      '从业人员',
      '高质量发展',
      '积极推进加入',
      '跨太平洋伙伴关系',
      '2020 年',
    ]) {
      expect(text).toContain(words);
    }
  });
});
