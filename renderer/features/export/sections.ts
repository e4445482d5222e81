import { addressOfBlock } from '../../../shared/domain/document/address';
import type { Reading } from '../../../shared/domain/document/reading';
import type { BlockId } from '../../../shared/domain/ids';

/** A chapter (depth 0) or a section of it (depth 1) that can be exported by itself. */
export interface Section {
  readonly id: BlockId;
  readonly text: string;
  readonly depth: number;
  /** Long address of its heading: 三、（一）. */
  readonly address: string;
}

export function sectionsOf(reading: Reading): readonly Section[] {
  return reading.blocks.flatMap(({ id, kind, text, path }, index) =>
    kind === 'heading' && path.length < 2
      ? [{ id, text, depth: path.length, address: addressOfBlock(reading, index, 'long') }]
      : [],
  );
}

/** The innermost section that the address of a place stands in: 三、（一） for 三、（一）第2段第3句. */
export function sectionOfPlace(sections: readonly Section[], place: string): Section | undefined {
  return sections
    .filter(({ address }) => address !== '' && place.startsWith(address))
    .reduce<Section | undefined>(
      (best, one) => (best && best.address.length >= one.address.length ? best : one),
      undefined,
    );
}
