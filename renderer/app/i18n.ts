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

const key = 'zhangju.language';
const lastLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN');

/** Says in which language the page is, also to the next start. */
function tellLanguage(language: Language): void {
  document.documentElement.lang = language;
  localStorage.setItem(key, language);
}

/**
 * Starts the translations in the language of the last start, before the store has said which one it is now.
 * Missing keys show as the key, and a test looks for them.
 */
export async function startTranslations(): Promise<void> {
  const language = lastLanguage();
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
  tellLanguage(language);
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
  tellLanguage(language);
}
