import { differenceInCalendarDays } from 'date-fns';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history/operation';
import { dateFormat } from '../../lib/date-format';

/** The words for steps, days and times of the history. */
export function useStepWords() {
  const { t, i18n } = useTranslation('history');
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(i18n.language, options);
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ month: 'long', day: 'numeric' });
  const dayOfYear = format({ year: 'numeric', month: 'long', day: 'numeric' });

  const dayOf = (at: number): string => {
    const days = differenceInCalendarDays(Date.now(), at);
    if (days <= 0) return t('today');
    if (days === 1) return t('yesterday');
    return new Date(at).getFullYear() === new Date().getFullYear() ? day.format(at) : dayOfYear.format(at);
  };
  const list = (names: readonly string[]) => names.filter(Boolean).join(t('comma'));
  const detailOf = ({ detail }: HistoryEntry): string => {
    if (!detail) return '';
    if (detail.what === 'color') return t('detail.color', { color: t(`app:color.${detail.color}`) });
    if (detail.what === 'range') return t('detail.range');
    if (detail.what === 'records') return t(`detail.records.${detail.kind}`, { count: detail.count });
    return [
      detail.added.length > 0 && t('detail.added', { tags: list(detail.added) }),
      detail.removed.length > 0 && t('detail.removed', { tags: list(detail.removed) }),
    ]
      .filter(Boolean)
      .join(t('semicolon'));
  };
  return {
    t,
    dayOf,
    timeOf: (at: number) => time.format(at),
    /** Today the time, else the day. */
    whenOf: (at: number) => (differenceInCalendarDays(Date.now(), at) <= 0 ? time.format(at) : dayOf(at)),
    nameOf: ({ kind }: HistoryEntry) => t(`operation:${kind.replace(':', '.')}`),
    detailOf,
  };
}
