import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/domain/settings/settings';
import { isPseudoLocale, missingKey, pseudoLocale } from './pseudo-locale';

/** One catalogue a feature: resources/locales/<language>/<namespace>.json. */
const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
});

const resources: Record<string, Record<string, Record<string, unknown>>> = {};
for (const [path, catalogue] of Object.entries(files)) {
  const [, language = '', namespace = ''] = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  (resources[language] ??= {})[namespace] = catalogue;
}

/** Starts the translations; missing keys show as the key, and a test looks for them. */
export function startTranslations(language: Language): void {
  const isPseudo = isPseudoLocale();
  void i18next
    .use(initReactI18next)
    .use(pseudoLocale)
    .init({
      resources: resources,
      lng: language,
      fallbackLng: false,
      defaultNS: 'app',
      ns: Object.keys(resources['zh-CN'] ?? {}),
      interpolation: { escapeValue: false },
      returnNull: false,
      initAsync: false,
      ...(isPseudo ? { postProcess: ['pseudo'], parseMissingKeyHandler: missingKey } : {}),
    });
  document.documentElement.lang = language;
}

export function changeLanguage(language: Language): void {
  if (i18next.language === language) return;
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
