import { addressIndexOf, type AddressStep } from './address-index';
import type { Reading } from './reading';

/** Where a block of one reading stands in another. */
export interface Counterpart {
  readonly index: number;
  /** False where only something above it has the same address: a section for its paragraph, a chapter for its section. */
  readonly isExact: boolean;
}

const forms = ['long', 'short'] as const;

/** The block that steps name, by the labels as the text prints them, else by their numbers. */
function blockAt(reading: Reading, steps: readonly AddressStep[]): number | undefined {
  const { find } = addressIndexOf(reading);
  for (const form of forms) {
    const index = find.get(steps.map((step) => step[form]).join(''));
    if (index !== undefined) return index;
  }
  return undefined;
}

/**
 * The block of another reading with the address of the block at `index`, else the nearest of what stands
 * above it in the address. In the same reading it is the block itself. Null where not even the chapter is there.
 */
export function counterpartOf(from: Reading, index: number, to: Reading): Counterpart | null {
  if (from === to) return { index, isExact: true };
  const steps = addressIndexOf(from).steps[index] ?? [];
  for (let length = steps.length; length > 0; length -= 1) {
    const found = blockAt(to, steps.slice(0, length));
    if (found !== undefined) return { index: found, isExact: length === steps.length };
  }
  return null;
}
