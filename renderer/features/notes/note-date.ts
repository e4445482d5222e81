import { differenceInCalendarDays, isSameYear } from 'date-fns';
import { useTranslation } from 'react-i18next';

/** Names a moment as one would beside a note: 今天 14:32, 昨天, 4 月 9 日, 2024 年 4 月 9 日. */
export function useNoteDate(): (at: number) => string {
  const { t, i18n } = useTranslation('notes');
  return (at) => {
    const now = new Date();
    const date = new Date(at);
    const days = differenceInCalendarDays(now, date);
    if (days === 0) {
      const time = new Intl.DateTimeFormat(i18n.language, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      return t('date.today', { time: time.format(date) });
    }
    if (days === 1) return t('date.yesterday');
    const parts = {
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      monthName: new Intl.DateTimeFormat(i18n.language, { month: 'short' }).format(date),
      day: date.getDate(),
    };
    return t(isSameYear(now, date) ? 'date.day' : 'date.dayOfYear', parts);
  };
}
