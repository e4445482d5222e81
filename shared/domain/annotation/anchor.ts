import type { TextRange } from '../document/range';
import type { Reading } from '../document/reading';

/** Every place where the words stand, in the reading or the source, inside an address if one is given. */
export function findQuote(reading: Reading, text: string, address?: string): readonly TextRange[] {
  void reading; void text; void address;
  return [];
}
