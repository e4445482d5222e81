import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/store/importers/index';
import { addressOfBlock, addressOf, resolveAddress } from '../../shared/domain/document/address';
import { readingOf, toSource } from '../../shared/domain/document/reading';
import { sentencesOf } from '../../shared/domain/document/sentence';
import { structureOf } from '../../shared/domain/document/structure';
import { blocksOf } from '../bench/repairs-damage';
import { settings, wrapText } from '../bench/wraps-setting';
import { corpusPath, readLaws, readReports, type LawFile } from '../support/corpora';
import {
  firstDifference,
  plainOfMarkdown,
  visibleInMarkdown,
  visibleInPage,
  visibleInText,
} from '../support/visible-text';
import { repairsOf } from '../unit/domain/document/fixture';

let laws: readonly LawFile[] = [];
beforeAll(() => {
  laws = readLaws();
});

/** The words of all blocks in order, as they are stored. */
const wordsOf = (bytes: Uint8Array, name: string): string =>
  visibleInText(
    structureOf(importFile(bytes, name).drafts)
      .blocks.map((block) => block.text)
      .join('\n'),
  );
const asBytes = (text: string) => new TextEncoder().encode(text);

describe('the corpora', () => {
  it('are there', () => {
    expect(laws.length).toBe(1754);
    expect(readReports()).toHaveLength(26);
  });

  it('give back every visible character of every law, in order', { timeout: 120_000 }, () => {
    const differing = laws.flatMap(({ name, bytes }) => {
      const file = path.basename(name);
      const difference = firstDifference(visibleInMarkdown(bytes.toString('utf8')), wordsOf(bytes, file));
      return difference ? [`${file} ${difference}`] : [];
    });
    expect(differing).toEqual([]);
  });

  it('give back every visible character of every law as plain text', { timeout: 120_000 }, () => {
    const differing = laws.flatMap(({ name, bytes }) => {
      const text = plainOfMarkdown(bytes.toString('utf8'));
      const difference = firstDifference(visibleInText(text), wordsOf(asBytes(text), 'law.txt'));
      return difference ? [`${path.basename(name)} ${difference}`] : [];
    });
    expect(differing).toEqual([]);
  });

  it('give back every visible character of the reports, also where their lines are set to a width', () => {
    for (const { title, content } of readReports()) {
      expect([
        title,
        firstDifference(visibleInText(content), wordsOf(asBytes(content), 'report.txt')),
      ]).toEqual([title, null]);
      const { source } = wrapText(content.split('\n'), settings[0]!);
      expect([
        title,
        firstDifference(visibleInText(content), wordsOf(asBytes(source), 'report.txt')),
      ]).toEqual([title, null]);
    }
  });

  it('give back every visible character of the plan, as it was found and as it comes along', () => {
    const found = readFileSync(corpusPath('service-trade-plan.source.txt'));
    const bundled = readFileSync(path.resolve('resources/plans/service-trade-plan.source.html'));
    for (const page of [found, bundled]) {
      expect(firstDifference(visibleInPage(page.toString('utf8')), wordsOf(page, 'plan.html'))).toBeNull();
    }
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
