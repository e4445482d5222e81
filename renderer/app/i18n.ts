import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/settings/settings';
import type { Catalogue } from './catalogues/by-namespace';
import { isPseudoLocale, missingKey, pseudoLocale } from './pseudo-locale';

/** The other language's texts are not on the way to the first picture. */
const catalogues: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  'zh-CN': () => import('./catalogues/zh-cn'),
  en: () => import('./catalogues/en'),
};

/** Starts the translations; missing keys show as the key, and a test looks for them. */
export async function startTranslations(language: Language): Promise<void> {
  const { catalogue } = await catalogues[language]();
  const isPseudo = isPseudoLocale();
  await i18next
    .use(initReactI18next)
    .use(pseudoLocale)
    .init({
      resources: { [language]: catalogue },
      lng: language,
      fallbackLng: false,
      defaultNS: 'app',
      ns: Object.keys(catalogue),
      interpolation: { escapeValue: false },
      returnNull: false,
      initAsync: false,
      ...(isPseudo ? { postProcess: ['pseudo'], parseMissingKeyHandler: missingKey } : {}),
    });
  document.documentElement.lang = language;
}

let wanted: Language | null = null;

/** Changes to a language once its texts are there; asked twice, the last wish counts. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language;
  if (i18next.language === language) return;
  const { catalogue } = await catalogues[language]();
  if (wanted !== language) return;
  for (const [namespace, texts] of Object.entries(catalogue)) {
    i18next.addResourceBundle(language, namespace, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
