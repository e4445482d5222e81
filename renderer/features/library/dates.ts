import { differenceInCalendarDays, isSameYear } from 'date-fns';
import { useTranslation } from 'react-i18next';

/** A text of the catalogue (`date.<key>`) with what it needs. */
export interface NamedDate {
  readonly key: 'year' | 'month' | 'dayOfYear' | 'day' | 'today' | 'yesterday';
  readonly date: Date;
}

/** Reads an ISO day, month or year, as documents carry them; null for anything else. */
export function readIsoDate(text: string): NamedDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  // A month 13 or a 30 February would silently become another day.
  if (date.getMonth() !== Number(month ?? 1) - 1 || date.getDate() !== Number(day ?? 1)) return null;
  return { key: day ? 'dayOfYear' : month ? 'month' : 'year', date };
}

/** Names a moment by how long ago it is. */
export function nameMoment(at: number, now: number): NamedDate {
  const date = new Date(at);
  const days = differenceInCalendarDays(now, date);
  if (days === 0) return { key: 'today', date };
  if (days === 1) return { key: 'yesterday', date };
  return { key: isSameYear(now, date) ? 'day' : 'dayOfYear', date };
}

/** Dates in the words of the interface: 2021 年 10 月, 今天 14:32, 4 月 11 日. */
export function useDates() {
  const { t, i18n } = useTranslation('library');
  const inWords = ({ key, date }: NamedDate) => {
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(i18n.language, options).format(date);
    return t(`date.${key}`, {
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      monthName: part({ month: 'short' }),
      day: date.getDate(),
      time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    });
  };
  return {
    /** A document's own date; what is no ISO date stays as it was written. */
    dateOf: (text: string) => {
      const read = readIsoDate(text);
      return read ? inWords(read) : text;
    },
    momentOf: (at: number) => inWords(nameMoment(at, Date.now())),
  };
}
