import type { PostProcessorModule } from 'i18next';

/** Set in the page's storage, the interface speaks the pseudo-locale from the next start. */
const flag = 'zhangju.pseudo-locale';

export const isPseudoLocale = (): boolean => localStorage.getItem(flag) === 'on';

/**
 * The pseudo-locale: every text of the catalogues in brackets and a third longer. Words without
 * brackets were not taken from a catalogue, and a layout that breaks has no room for translations.
 */
export const pseudoLocale: PostProcessorModule = {
  type: 'postProcessor',
  name: 'pseudo',
  process: (text: string) => `⟦${text}${'·'.repeat(Math.ceil(text.length / 3))}⟧`,
};

/** A key that no catalogue has, so that it is seen. */
export const missingKey = (key: string): string => `❌${key}`;
