import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/store/importers';
import { structureOf } from '../../shared/domain/document/structure';
import { differencesOf } from '../bench/structure-compare';
import { ticksOf } from '../bench/structure-oracle';
import { readLaws, type LawFile } from '../support/corpora';

let laws: readonly LawFile[] = [];
beforeAll(() => {
  laws = readLaws().filter((_, index) => index % 12 === 0);
});

const blocksOf = (bytes: Uint8Array, name: string) => structureOf(importFile(bytes, name).drafts).blocks;
const causesIn = (markdown: string, seen = markdown) =>
  differencesOf(ticksOf(markdown), blocksOf(new TextEncoder().encode(seen), 'law.md')).map(
    ({ cause }) => cause,
  );
/** Differences in which the oracle is known to see less than the parser. */
const settled = new Set(['a line of the table of contents', 'a stray space inside the label']);

describe('every twelfth law', () => {
  it('has the labels that stand at the heads of its lines, but for what docs/structure.md settles', () => {
    expect(laws.length).toBeGreaterThan(140);
    const different = laws.flatMap(({ name, bytes }) =>
      differencesOf(ticksOf(bytes.toString('utf8')), blocksOf(bytes, name))
        .filter(({ cause }) => !settled.has(cause))
        .map(({ cause, line }) => [name, cause, line]),
    );
    expect(different).toEqual([]);
  });
});

describe('the comparison with the oracle', () => {
  const law = '# 某法\n\n## 第一章 总则\n\n第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n';

  it('finds nothing where both agree', () => {
    expect(causesIn(law)).toEqual([]);
  });

  it('names a label that the parser lacks and one that only the parser has', () => {
    expect(causesIn(law, law.replace('第二条', '第二'))).toEqual(['not recognised']);
    expect(causesIn(law.replace('第二条', '第二'), law)).toEqual(['taken for a label']);
  });

  it('counts a stray space inside a label as a difference', () => {
    expect(causesIn(law.replace('第二条', '第二 条'))).toEqual(['a stray space inside the label']);
  });

  it('counts every line of a table of contents, whatever the parser made of it', () => {
    const chapters = ['第一章 总则', '第二章 任务', '第三章 附则'];
    const body = chapters.map((line, at) => `## ${line}\n\n第${'一二三'[at]}条 甲。`);
    const whole = ['# 某法', ...chapters, ...body].join('\n\n');
    expect(causesIn(whole)).toEqual(chapters.map(() => 'a line of the table of contents'));
  });

  it('counts a quoted article even where both have it', () => {
    expect(causesIn('# 某决定\n\n一、增加一条：“\n\n第九条 甲。”\n\n第一条 乙。\n')).toEqual(['quoted']);
  });
});
