import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../../shared/domain/annotation/quote';
import { readingOf } from '../../../../shared/domain/document/reading';
import { clauseChoices } from '../../../../shared/domain/note/clause-choices';
import { planWith } from '../../../support/plan';

const { blocks, repairs } = planWith([]);
const reading = readingOf(blocks, repairs);

describe('clauses for what was typed', () => {
  it('are the sentences that hold the words, in the order of the text, with ranges that say them', () => {
    const choices = clauseChoices(reading, '负面清单', 8);
    expect(choices.length).toBe(8);
    for (const { range, words } of choices) {
      expect(words).toContain('负面清单');
      expect(quoteOf(blocks, range).exact.replace(/\s/g, '')).toContain('负面清单');
    }
    expect(new Set(choices.map(({ address }) => address)).size).toBe(8);
  });

  it('begin with the clause whose address it is', () => {
    const [first] = clauseChoices(reading, '3.1¶1s2', 8);
    expect(first?.address).toBe('3.1¶1s2');
    expect(first?.words).not.toBe('');
  });

  it('are headings for nothing typed, and none for words that stand nowhere', () => {
    const kinds = clauseChoices(reading, '', 5).map(
      ({ range }) => reading.blocks[reading.indexOf.get(range.start.block) ?? -1]?.kind,
    );
    expect(kinds).toEqual(Array.from({ length: 5 }, () => 'heading'));
    expect(clauseChoices(reading, '绝无此句', 8)).toEqual([]);
  });
});
