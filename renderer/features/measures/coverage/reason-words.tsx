import { useTranslation } from 'react-i18next';
import { addressOfBlock, type AddressForm } from '../../../../shared/domain/document/address';
import type { Reading } from '../../../../shared/domain/document/reading';
import type { BlockId } from '../../../../shared/domain/ids';
import type { Reason } from '../../../../shared/domain/topic/suggest';
import { useAddressForm } from '../../../lib/reading-address';

/** A heading by its address, 九、（五）or 9.5; by its words where no number is printed before it. */
export function headingLabel(reading: Reading, id: BlockId, form: AddressForm): string {
  const index = reading.indexOf.get(id) ?? -1;
  const heading = reading.blocks[index];
  return heading?.label ? addressOfBlock(reading, index, form) : (heading?.text.slice(0, 8) ?? '');
}

const shortest = (words: string) => (words.length > 12 ? `${words.slice(0, 12)}…` : words);

/** Why a topic is suggested, in one short sentence. */
export function ReasonWords({ reason, reading }: { readonly reason: Reason; readonly reading: Reading }) {
  const { t } = useTranslation('coverage');
  const form = useAddressForm();
  if (reason.kind === 'neighbour') return t('reason.neighbour');
  if (reason.kind !== 'heading') return t(`reason.${reason.kind}`, { words: shortest(reason.words) });
  return t('reason.heading', {
    words: shortest(reason.words),
    label: headingLabel(reading, reason.heading, form),
  });
}
