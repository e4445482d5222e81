import { addressOf } from '../../document/address';
import { sectionOfBlock, toReading, type Reading } from '../../document/reading';
import type { BlockId } from '../../ids';
import { rangeKey, type Measure } from '../register';

/** A row of the register with where it stands. */
export interface TableRow extends Measure {
  /** What the row is known by: its place in the source. */
  readonly key: string;
  /** Index into the reading of the block that it begins in. */
  readonly index: number;
  /** Short address. */
  readonly address: string;
  /** Heading of its section and of its chapter; null before the first. */
  readonly section: BlockId | null;
  readonly chapter: BlockId | null;
}

/** The register laid out for a table, in text order. */
export const tableRowsOf = (reading: Reading, register: readonly Measure[]): readonly TableRow[] =>
  register.map((measure) => {
    const index = toReading(reading, measure.range.start)?.index ?? 0;
    const block = reading.blocks[index];
    const section = sectionOfBlock(block);
    return {
      ...measure,
      key: rangeKey(measure.range),
      index,
      address: addressOf(reading, measure.range, 'short'),
      section,
      chapter: block?.path[0] ?? section,
    };
  });
