import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AddressForm } from '../../shared/domain/document/address';

/** What has an address in both forms. */
interface Addressed {
  readonly longAddress: string;
  readonly shortAddress: string;
}

/**
 * The form that an address is read in: with the text's own labels (三、（一）第2段第3句) where the interface is
 * Chinese too, in numbers (3.1¶2s3) in every other language. What is exported has a choice of its own.
 */
export const addressFormIn = (language: string): AddressForm =>
  language.startsWith('zh') ? 'long' : 'short';

/** The same for the interface as it is now, where no component listens to its language. */
export const addressFormNow = (): AddressForm => addressFormIn(i18next.language);

export function useAddressForm(): AddressForm {
  return addressFormIn(useTranslation().i18n.language);
}

/** Chooses between the two forms of an address that are both at hand. */
export function useReadAddress(): (of: Addressed) => string {
  const form = useAddressForm();
  return (of) => of[`${form}Address`];
}
