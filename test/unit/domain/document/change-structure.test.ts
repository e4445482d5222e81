import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../../shared/domain/annotation/quote';
import { addressOfBlock, addressOf, resolveAddress } from '../../../../shared/domain/document/address';
import type { Block } from '../../../../shared/domain/document/block';
import { changeStructure, type StructureChange } from '../../../../shared/domain/document/change-structure';
import { isValidRange, normalizeRange } from '../../../../shared/domain/document/range';
import { readingOf, toReading, toSource } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import { DomainError } from '../../../../shared/domain/error';
import type { RepairId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from './fixture';

const numbered = () => {
  let count = 0;
  return () => `hand${(count += 1)}`;
};

const tryChange = (
  blocks: readonly Block[],
  repairs: readonly Repair[],
  change: StructureChange,
  newId: () => string,
): readonly Repair[] => {
  try {
    return changeStructure(blocks, repairs, [change], newId);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return repairs;
  }
};

const line = fc.oneof(
  fc.string({
    unit: fc.constantFrom('甲', '乙', ' ', '𠮷', '，', '。', 'e\u0301', '👩‍🌾'),
    minLength: 1,
    maxLength: 14,
  }),
  fc.constantFrom(
    '一、总则',
    '（一）原则',
    '1. 目标。到二〇三〇年。',
    '第一条 为了。',
    '二、附则',
    '二〇二一年一月一日',
  ),
);
const wish = fc.record({
  kind: fc.constantFrom('level', 'as', 'split', 'merge', 'restore' as const),
  block: fc.nat(20),
  offset: fc.nat(20),
  by: fc.constantFrom(-2, -1, 1, 2),
  as: fc.constantFrom('heading', 'paragraph', 'matter' as const),
  level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
});
const space = fc.record({ block: fc.nat(20), start: fc.nat(14), length: fc.integer({ min: 1, max: 3 }) });

/** A text with changes by hand made one after the other, each where it could be. */
const changed = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    wishes: fc.array(wish, { maxLength: 8 }),
    spaces: fc.array(space, { maxLength: 3 }),
  })
  .map(({ lines, wishes, spaces }) => {
    const blocks = blocksOf([
      ...paragraphs(...lines.map((text) => text.trim() || '空')),
      { kind: 'table', text: '一\t二', rows: [['一', '二']] },
    ]);
    const at = (index: number) => blocks[index % blocks.length]!;
    const proposed = spaces.map(({ block, start, length }, id): Repair => ({
      id: `space${id}` as RepairId,
      rule: 'stray-space',
      active: true,
      change: { kind: 'space', block: at(block).id, start, end: start + length },
    }));
    const newId = numbered();
    const stages = [proposed as readonly Repair[]];
    for (const { kind, block, offset, by, as, level } of wishes) {
      const source = at(block);
      const point = { block: source.id, offset: Math.min(offset, source.text.length) };
      stages.push(tryChange(blocks, stages.at(-1)!, { kind, point, by, as, level }, newId));
    }
    return { blocks, stages };
  });

const bare = (text: string) => text.replace(/\s/gu, '');

describe('changes of the structure by hand', () => {
  it('give back every character of the source once, whatever was split, merged and moved', () => {
    fc.assert(
      fc.property(changed, ({ blocks, stages }) => {
        for (const repairs of stages) {
          const reading = readingOf(
            blocks,
            repairs.filter(({ change }) => change.kind !== 'space'),
          );
          expect(bare(reading.blocks.map(({ text }) => text).join(''))).toBe(
            bare(blocks.map(({ text }) => text).join('')),
          );
        }
      }),
    );
  });

  it('move no mark: its words in the source stay, and the reading shows the same characters', () => {
    fc.assert(
      fc.property(changed, fc.nat(40), fc.nat(40), ({ blocks, stages }, from, length) => {
        const points = blocks.flatMap(({ id, text }) =>
          Array.from({ length: text.length + 1 }, (_, offset) => ({ block: id, offset })),
        );
        const start = points[from % points.length]!;
        const range = normalizeRange(blocks, { start, end: points[(from + length) % points.length]! });
        fc.pre(isValidRange(blocks, range));
        const words = quoteOf(blocks, range).exact;
        for (const repairs of stages) {
          expect(quoteOf(blocks, range).exact).toBe(words);
          const reading = readingOf(
            blocks,
            repairs.filter(({ change }) => change.kind !== 'space'),
          );
          const [first, last] = [toReading(reading, range.start)!, toReading(reading, range.end, 'end')!];
          const shown = reading.blocks
            .slice(first.index, last.index + 1)
            .map(({ text }, at, all) =>
              text.slice(at === 0 ? first.offset : 0, at === all.length - 1 ? last.offset : undefined),
            );
          expect(bare(shown.join(''))).toBe(bare(words));
        }
      }),
    );
  });

  it('leave a way from every place of the reading to the source and back', () => {
    fc.assert(
      fc.property(changed, ({ blocks, stages }) => {
        for (const repairs of stages) {
          const reading = readingOf(blocks, repairs);
          reading.blocks.forEach(({ text, id }, index) => {
            expect(reading.indexOf.get(id)).toBe(index);
            for (let offset = 0; offset <= text.length; offset += 1) {
              // What starts at the very end of a block, or ends at its head, is in the neighbour.
              if (offset < text.length) {
                expect(toReading(reading, toSource(reading, index, offset, 'start'), 'start')).toEqual({
                  index,
                  offset,
                });
              }
              if (offset > 0) {
                expect(toReading(reading, toSource(reading, index, offset, 'end'), 'end')).toEqual({
                  index,
                  offset,
                });
              }
            }
          });
        }
      }),
    );
  });

  it('leave every block an address of its own that leads back to it', () => {
    fc.assert(
      fc.property(changed, ({ blocks, stages }) => {
        const reading = readingOf(blocks, stages.at(-1)!);
        const seen = new Set<string>();
        reading.blocks.forEach(({ text }, index) => {
          const address = addressOfBlock(reading, index, 'short');
          expect(seen.has(address), address).toBe(false);
          seen.add(address);
          if (text.trim() === '') return;
          expect(toReading(reading, resolveAddress(reading, address)!.start)?.index).toBe(index);
        });
      }),
    );
  });

  it('come out as before when all are taken back', () => {
    fc.assert(
      fc.property(changed, ({ blocks, stages }) => {
        const off = stages
          .at(-1)!
          .map((repair) => (repair.rule === 'by-hand' ? { ...repair, active: false } : repair));
        const plain = (repairs: readonly Repair[]) =>
          readingOf(blocks, repairs).blocks.map(
            ({ id, text, kind, voice, level, label, paragraph, path }) => ({
              id,
              text,
              kind,
              voice,
              level,
              label,
              paragraph,
              path,
            }),
          );
        expect(plain(off)).toEqual(plain(stages[0]!));
      }),
    );
  });
});

describe('a reader who changes the structure', () => {
  const blocks = blocksOf(
    paragraphs(
      '序言，说明由来。',
      '一、总体要求',
      '（一）指导思想',
      '坚持稳中求进。优化结构 （二）基本原则。创新驱动。',
      '二、主要任务',
      '服务贸易',
      '扩大开放。',
    ),
  );
  const [, chapter, section, body, , short, last] = blocks as [
    Block,
    Block,
    Block,
    Block,
    Block,
    Block,
    Block,
  ];
  const newId = numbered();
  const change = (repairs: readonly Repair[], ...changes: StructureChange[]) =>
    changeStructure(blocks, repairs, changes, newId);
  const outline = (repairs: readonly Repair[]) =>
    readingOf(blocks, repairs)
      .blocks.filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => `${level} ${text}`);
  const head = (block: Block) => ({ block: block.id, offset: 0 });

  it('moves a heading with its section, and back again without a trace', () => {
    const down = change([], { kind: 'level', point: head(chapter), by: 1 });
    expect(outline(down)).toEqual(['2 一、总体要求', '3 （一）指导思想', '1 二、主要任务']);
    expect(down).toHaveLength(1);
    expect(change(down, { kind: 'level', point: head(chapter), by: -1 })).toEqual([]);
    const twice = change(down, { kind: 'level', point: head(chapter), by: 1 });
    expect(twice.map((repair) => repair.change)).toEqual([
      { kind: 'level', block: chapter.id, at: 0, by: 2 },
    ]);
  });

  it('replays changes in their order, so that one taken back leaves the others', () => {
    const both = change(
      [],
      { kind: 'level', point: head(chapter), by: 1 },
      { kind: 'level', point: head(section), by: -1 },
    );
    expect(outline(both)).toEqual(['2 一、总体要求', '2 （一）指导思想', '1 二、主要任务']);
    const without = both.map((repair, at) => ({ ...repair, active: at === 1 }));
    expect(outline(without)).toEqual(['1 一、总体要求', '1 （一）指导思想', '1 二、主要任务']);
  });

  it('makes a heading of a paragraph beneath where it stands, and the paragraphs count anew', () => {
    const made = change([], { kind: 'as', point: { block: short.id, offset: 2 }, as: 'heading' });
    expect(outline(made)).toContain('2 服务贸易');
    const reading = readingOf(blocks, made);
    expect(addressOfBlock(reading, reading.indexOf.get(last.id)!, 'long')).toBe('二、【服务贸易】第1段');
    expect(change(made, { kind: 'as', point: head(short), as: 'paragraph' })).toEqual([]);
  });

  it('reads the label and the level of a run-in heading that a split set free', () => {
    const at = body.text.indexOf('（二）');
    const parted = change(
      [],
      { kind: 'split', point: { block: body.id, offset: at } },
      { kind: 'split', point: { block: body.id, offset: body.text.indexOf('创新') } },
      { kind: 'as', point: { block: body.id, offset: at }, as: 'heading' },
    );
    const reading = readingOf(blocks, parted);
    expect(
      reading.blocks.slice(3, 6).map(({ kind, level, label, text }) => ({ kind, level, label, text })),
    ).toEqual([
      { kind: 'paragraph', level: 0, label: '', text: '坚持稳中求进。优化结构' },
      { kind: 'heading', level: 2, label: '（二）', text: '（二）基本原则。' },
      { kind: 'paragraph', level: 0, label: '', text: '创新驱动。' },
    ]);
    const words = { start: { block: body.id, offset: 2 }, end: { block: body.id, offset: body.text.length } };
    expect(addressOf(reading, words, 'short')).toBe('1.1¶1s1–1.2¶1s1');
    expect(
      change(
        parted,
        { kind: 'merge', point: { block: body.id, offset: at } },
        { kind: 'merge', point: { block: body.id, offset: body.text.length - 1 } },
      ).every(({ active, change: { kind } }) => kind === 'as' || !active),
    ).toBe(true);
  });

  it('joins any two neighbours and parts them again at the same seam', () => {
    const joined = change([], { kind: 'merge', point: head(last) });
    expect(readingOf(blocks, joined).blocks.at(-1)?.text).toBe('服务贸易扩大开放。');
    const parted = change(joined, { kind: 'split', point: head(last) });
    expect(parted).toEqual([{ ...joined[0], active: false }]);
    expect(change(parted, { kind: 'merge', point: head(last) })).toEqual(joined);
  });

  it('takes a line out of the text, and takes all that was done to a block back', () => {
    const out = change([], { kind: 'as', point: head(short), as: 'matter' });
    expect(readingOf(blocks, out).blocks[5]).toMatchObject({ kind: 'matter', paragraph: 0, label: '' });
    expect(readingOf(blocks, out).blocks[6]?.paragraph).toBe(1);
    const back = change(out, { kind: 'restore', point: head(short) });
    expect(back).toEqual([{ ...out[0], active: false }]);
  });

  it('refuses what cannot be, and keeps nothing of the list that held it', () => {
    const table = blocksOf([
      { kind: 'table', text: '甲\t乙', rows: [['甲', '乙']] },
      ...paragraphs('丙👩‍🌾丁。'),
    ]);
    const refused = (list: readonly Block[], asked: StructureChange) => {
      expect(() => changeStructure(list, [], [asked], newId)).toThrow(
        expect.objectContaining({ code: 'structure.invalid' }),
      );
    };
    refused(blocks, { kind: 'level', point: head(chapter), by: -1 });
    refused(blocks, { kind: 'level', point: head(short), by: 1 });
    refused(blocks, { kind: 'merge', point: head(blocks[0]!) });
    refused(blocks, { kind: 'split', point: head(short) });
    refused(table, { kind: 'as', point: head(table[0]!), as: 'heading' });
    refused(table, { kind: 'merge', point: head(table[1]!) });
    refused(table, { kind: 'split', point: { block: table[1]!.id, offset: 3 } });
    expect(() => change([], { kind: 'merge', point: { block: 'x' as never, offset: 0 } })).toThrow(
      expect.objectContaining({ code: 'range.invalid' }),
    );
  });
});
