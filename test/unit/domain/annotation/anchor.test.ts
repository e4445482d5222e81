import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../../shared/domain/annotation/anchor';
import { quoteOf } from '../../../../shared/domain/annotation/quote';
import { addressOf } from '../../../../shared/domain/document/address';
import { readingOf } from '../../../../shared/domain/document/reading';
import { blocksOf, importPlan, repairsOf } from '../document/fixture';

const blocks = blocksOf(importPlan().drafts);
const reading = readingOf(blocks, repairsOf(blocks));

describe('finding a quote', () => {
  it('finds words of the repaired reading and of the source at the same place', () => {
    const [read] = findQuote(reading, '积极推进加入');
    const [source] = findQuote(reading, '积极推 进加入');
    expect(read).toEqual(source);
    expect(quoteOf(blocks, read!).exact).toBe('积极推 进加入');
  });
  it('finds words once where reading and source agree', () => {
    expect(findQuote(reading, '扩大外资准入领域。')).toHaveLength(1);
  });
  it('finds words over several blocks by their line feed', () => {
    const [range] = findQuote(reading, '扩大开放新格局\n');
    expect(range).toBeUndefined();
    const words = '一、发展背景\n（一）发展基础';
    expect(quoteOf(blocks, findQuote(reading, words)[0]!).exact).toBe(words);
  });
  it('keeps to the section, paragraph or sentence of an address', () => {
    const all = findQuote(reading, '数字贸易');
    const inside = findQuote(reading, '数字贸易', '四、');
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(all.length);
    for (const range of inside) expect(addressOf(reading, range, 'short')).toMatch(/^4/);
    expect(findQuote(reading, '外资准入', '3.1¶1s1')).toHaveLength(1);
    expect(findQuote(reading, '外资准入', '十、')).toEqual([]);
  });
  it('finds nothing for nothing', () => {
    expect(findQuote(reading, '')).toEqual([]);
    expect(findQuote(reading, '没有的话')).toEqual([]);
  });
});
