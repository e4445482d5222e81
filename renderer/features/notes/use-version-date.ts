import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dateFormat } from '../../lib/date-format';

/** Day and time of a version: two of one day are told apart by the second. */
export function useVersionDate(): (at: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = dateFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
    return (at) => format.format(at);
  }, [i18n.language]);
}
