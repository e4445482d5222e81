import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/document/block';
import { readingOf, toReading, toSource } from '../../../../shared/domain/document/reading';
import type { Repair } from '../../../../shared/domain/document/repair';
import type { RepairId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from './fixture';

const text = fc.string({
  unit: fc.constantFrom('甲', '乙', ' ', '𠮷', '，', 'a'),
  minLength: 1,
  maxLength: 12,
});
const damaged = fc.array(text, { minLength: 1, maxLength: 6 }).chain((texts) => {
  const blocks = blocksOf(paragraphs(...texts.map((each) => `${each}。`)));
  const join = fc.record({ at: fc.nat(blocks.length), active: fc.boolean() });
  const space = fc.record({
    at: fc.nat(blocks.length - 1),
    start: fc.nat(12),
    length: fc.integer({ min: 1, max: 3 }),
    active: fc.boolean(),
  });
  return fc.record({
    blocks: fc.constant(blocks),
    repairs: fc
      .tuple(fc.array(join), fc.array(space))
      .map(([joins, spaces]) => repairsFor(blocks, joins, spaces)),
  });
});

function repairsFor(
  blocks: readonly Block[],
  joins: readonly { at: number; active: boolean }[],
  spaces: readonly { at: number; start: number; length: number; active: boolean }[],
): Repair[] {
  const changes = [
    ...joins.flatMap(({ at, active }) => {
      const [block, next] = [blocks[at], blocks[at + 1]];
      return block && next
        ? [{ active, change: { kind: 'join' as const, block: block.id, next: next.id } }]
        : [];
    }),
    ...spaces.map(({ at, start, length, active }) => ({
      active,
      change: { kind: 'space' as const, block: blocks[at]!.id, start, end: start + length },
    })),
  ];
  return changes.map((each, at) => ({ ...each, id: `r${at}` as RepairId, rule: 'test' }));
}

describe('the map between source and reading', () => {
  it('leads every place of the reading to the source and back, on either side', () => {
    fc.assert(
      fc.property(damaged, ({ blocks, repairs }) => {
        const reading = readingOf(blocks, repairs);
        reading.blocks.forEach((block, index) => {
          for (let offset = 0; offset <= block.text.length; offset += 1) {
            for (const bias of ['start', 'end'] as const) {
              expect(toReading(reading, toSource(reading, index, offset, bias))).toEqual({ index, offset });
            }
          }
        });
      }),
    );
  });

  it('knows every place of the source, in order', () => {
    fc.assert(
      fc.property(damaged, ({ blocks, repairs }) => {
        const reading = readingOf(blocks, repairs);
        let last = { index: 0, offset: 0 };
        for (const block of blocks) {
          for (let offset = 0; offset <= block.text.length; offset += 1) {
            const place = toReading(reading, { block: block.id, offset })!;
            expect(
              place.index > last.index || (place.index === last.index && place.offset >= last.offset),
            ).toBe(true);
            last = place;
          }
        }
      }),
    );
  });

  it('is the source itself when no repair is active', () => {
    fc.assert(
      fc.property(damaged, ({ blocks, repairs }) => {
        const reading = readingOf(
          blocks,
          repairs.map((repair) => ({ ...repair, active: false })),
        );
        expect(reading.blocks.map((block) => block.text)).toEqual(blocks.map((block) => block.text));
      }),
    );
  });
});

describe('a reading', () => {
  const blocks = blocksOf(paragraphs('前面的话。', '一、甲', '服务贸易高质', '量发展。', '推 进改革。'));
  const repairs: Repair[] = [
    {
      id: 'join' as RepairId,
      active: true,
      rule: 'page-cut',
      change: { kind: 'join', block: blocks[2]!.id, next: blocks[3]!.id },
    },
    {
      id: 'space' as RepairId,
      active: true,
      rule: 'stray-space',
      change: { kind: 'space', block: blocks[4]!.id, start: 1, end: 2 },
    },
  ];
  const reading = readingOf(blocks, repairs);

  it('joins, closes up, numbers by heading and knows the way to each source block', () => {
    expect(reading.blocks.map((block) => [block.text, block.paragraph])).toEqual([
      ['前面的话。', 1],
      ['一、甲', 0],
      ['服务贸易高质量发展。', 1],
      ['推进改革。', 2],
    ]);
    expect(reading.indexOf.get(blocks[3]!.id)).toBe(2);
    expect(reading.blocks[2]!.path).toEqual([blocks[1]!.id]);
    expect(reading.blocks[2]!.parts.map((part) => part.repair)).toEqual([null, 'join']);
    expect(reading.blocks[3]!.parts.map((part) => part.repair)).toEqual([null, 'space']);
  });

  it('answers the side of a join or of a removed space that was asked for', () => {
    expect(toSource(reading, 2, 6, 'end')).toEqual({ block: blocks[2]!.id, offset: 6 });
    expect(toSource(reading, 2, 6, 'start')).toEqual({ block: blocks[3]!.id, offset: 0 });
    expect(toSource(reading, 3, 1, 'end')).toEqual({ block: blocks[4]!.id, offset: 1 });
    expect(toSource(reading, 3, 1, 'start')).toEqual({ block: blocks[4]!.id, offset: 2 });
  });
});
