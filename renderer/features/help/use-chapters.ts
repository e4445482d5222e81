import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/settings/settings';
import { reportFailure } from '../../lib/notices';
import { parseChapters, type HelpChapter } from './parse-chapter';

const files: Readonly<Record<Language, () => Promise<{ readonly chapters: Record<string, string> }>>> = {
  'zh-CN': () => import('./chapters/zh-cn'),
  en: () => import('./chapters/en'),
};

/** The chapters in the language of the interface; empty until they are there. */
export function useChapters(): readonly HelpChapter[] {
  const { i18n } = useTranslation();
  const [chapters, setChapters] = useState<readonly HelpChapter[]>([]);
  useEffect(() => {
    let isWanted = true;
    reportFailure(
      files[i18n.language as Language]().then((it) => {
        if (isWanted) setChapters(parseChapters(it.chapters));
      }),
    );
    return () => {
      isWanted = false;
    };
  }, [i18n.language]);
  return chapters;
}
