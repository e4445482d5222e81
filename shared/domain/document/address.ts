import type { TextRange } from './range';
import type { Reading } from './reading';

export type AddressForm = 'long' | 'short';

/** The address of a range; over several sentences or blocks, start – differing tail of the end. */
export function addressOf(reading: Reading, range: TextRange, form: AddressForm): string {
  void reading; void range; void form;
  return '';
}

/** The address of a whole block of the reading. */
export function addressOfBlock(reading: Reading, index: number, form: AddressForm): string {
  void reading; void index; void form;
  return '';
}

/** The range that an address of either form names; null if there is no such place. */
export function resolveAddress(reading: Reading, text: string): TextRange | null {
  void reading; void text;
  return null;
}
