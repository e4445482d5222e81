import { addressOf, type AddressForm } from '../document/address';
import type { Reading } from '../document/reading';
import { regionAddress } from '../picture/region';
import type { Annotation } from './annotation';

/** The address of what a mark stands on: of its words, or of a region of a picture. '' if it is in no block of the reading. */
export function addressOfMark(
  reading: Reading,
  { range, region }: Pick<Annotation, 'range' | 'region'>,
  form: AddressForm,
): string {
  const address = addressOf(reading, range, form);
  return region ? regionAddress(address, form) : address;
}
