import type { BlockId } from '../../ids';
import type { Reading } from '../../document/reading';

/** Blocks of a section by index, its heading and all under it; null is the whole document. */
export const printedBlocks = (reading: Reading, section: BlockId | null): readonly number[] =>
  reading.blocks.flatMap(({ id, path }, index) =>
    section === null || id === section || path.includes(section) ? [index] : [],
  );
