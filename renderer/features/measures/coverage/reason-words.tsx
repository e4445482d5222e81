import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../../shared/domain/document/reading';
import type { BlockId } from '../../../../shared/domain/ids';
import type { Reason } from '../../../../shared/domain/topic/suggest';

const blockOf = (reading: Reading, id: BlockId) => reading.blocks[reading.indexOf.get(id) ?? -1];

/** A heading by the numbers printed before it and those above it: 九、（五）; by its words where it has none. */
export function headingLabel(reading: Reading, id: BlockId): string {
  const heading = blockOf(reading, id);
  if (!heading?.label) return heading?.text.slice(0, 8) ?? '';
  return [...heading.path, id].map((each) => blockOf(reading, each)?.label ?? '').join('');
}

const shortest = (words: string) => (words.length > 12 ? `${words.slice(0, 12)}…` : words);

/** Why a topic is suggested, in one short sentence. */
export function ReasonWords({ reason, reading }: { readonly reason: Reason; readonly reading: Reading }) {
  const { t } = useTranslation('coverage');
  if (reason.kind === 'neighbour') return t('reason.neighbour');
  if (reason.kind !== 'heading') return t(`reason.${reason.kind}`, { words: shortest(reason.words) });
  return t('reason.heading', {
    words: shortest(reason.words),
    label: headingLabel(reading, reason.heading),
  });
}
