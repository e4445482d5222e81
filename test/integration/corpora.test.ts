import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/store/importers/index';
import { addressOfBlock, addressOf, resolveAddress } from '../../shared/domain/document/address';
import { readingOf, toSource } from '../../shared/domain/document/reading';
import { sentencesOf } from '../../shared/domain/document/sentence';
import { blocksOf, loadReports } from '../bench/repairs-damage';
import { corpusPath, readLaws, type LawFile } from '../support/corpora';
import { repairsOf } from '../unit/domain/document/fixture';

const visible = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/** What a reader sees of these files, worked out without any of the importers' code. */
const visibleInMarkdown = (text: string): string =>
  visible(
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/^[ \t]*\|?[ \t]*:?-{2,}.*$/gm, '')
      .replace(/^[ \t]*[-*+][ \t]+/gm, '')
      .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
      .replace(/<br\s*\/?>/gi, ''),
  ).replace(/[|*\\>`]/g, '');
const visibleInPage = (text: string): string =>
  visible(text.replace(/^\s*---[\s\S]*?\n---/, '').replace(/<[^>]*>/g, ''));

let laws: readonly LawFile[] = [];
beforeAll(() => {
  laws = readLaws();
});

const wordsOf = (file: ReturnType<typeof importFile>) =>
  visible(
    blocksOf(file.drafts)
      .map((block) => block.text)
      .join('\n'),
  );

describe('the corpora', () => {
  it('are there', () => {
    expect(laws.length).toBeGreaterThan(1700);
  });

  it('give back every visible character of every law', { timeout: 120_000 }, () => {
    const differing: string[] = [];
    for (const { name, bytes } of laws) {
      const words = wordsOf(importFile(bytes, path.basename(name))).replace(/[|*\\>`]/g, '');
      if (words !== visibleInMarkdown(bytes.toString('utf8'))) differing.push(path.basename(name));
    }
    expect(differing).toEqual([]);
  });

  it('give back every visible character of the reports and of the plan', () => {
    for (const report of loadReports()) {
      const text = report.drafts.map((draft) => draft.text).join('\n');
      expect(wordsOf(importFile(new TextEncoder().encode(text), 'report.txt'))).toBe(visible(text));
    }
    const plan = readFileSync(corpusPath('service-trade-plan.source.txt'));
    expect(wordsOf(importFile(plan, 'plan.txt'))).toBe(visibleInPage(plan.toString('utf8')));
  });

  it('have a title in every law', { timeout: 120_000 }, () => {
    // Seeded by place: every seventh law.
    for (const { name, bytes } of laws.filter((_, at) => at % 7 === 0)) {
      const text = bytes.toString('utf8');
      const heading = /^# (.+)$/m.exec(text)?.[1]?.trim();
      const { drafts } = importFile(bytes, path.basename(name));
      expect(blocksOf(drafts).find((block) => block.kind === 'matter')?.text).toBe(heading);
    }
  });

  it('lead from every address of fifty laws back to its place', { timeout: 120_000 }, () => {
    for (const { name: law, bytes } of laws.filter((_, at) => at % 35 === 0).slice(0, 50)) {
      const blocks = blocksOf(importFile(bytes, path.basename(law)).drafts);
      const reading = readingOf(blocks, repairsOf(blocks));
      const seen = new Map<string, number>();
      reading.blocks.forEach((block, index) => {
        for (const form of ['long', 'short'] as const) {
          const name = addressOfBlock(reading, index, form);
          expect([law, name, seen.get(name)]).toEqual([law, name, undefined]);
          seen.set(name, index);
          for (const { start, end } of sentencesOf(block.text)) {
            const trimmed = start + block.text.slice(start, end).trimEnd().length;
            const range = {
              start: toSource(reading, index, start, 'start'),
              end: toSource(reading, index, trimmed, 'end'),
            };
            const address = addressOf(reading, range, form);
            expect([law, address, resolveAddress(reading, address)]).toEqual([law, address, range]);
          }
        }
      });
    }
  });
});
