import type { Settings } from '../../../shared/domain/settings/settings';

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');
const prefersContrast = () => window.matchMedia('(prefers-contrast: more)');

/** Puts the settings on the page: theme as an attribute, reading measures as custom properties. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  const system = prefersContrast().matches ? 'contrast' : prefersDark().matches ? 'dark' : 'light';
  root.dataset['theme'] = settings.theme === 'system' ? system : settings.theme;
  root.style.setProperty('--reading-size', `${settings.fontSize}px`);
  // Whole pixels, so that every line of a page stands on the grid.
  root.style.setProperty('--reading-line', `${Math.round(settings.fontSize * settings.lineHeight)}px`);
  root.style.setProperty('--reading-column', `${settings.columnWidth}em`);
  root.dataset['topicSentence'] = settings.boldTopicSentence ? 'bold' : 'plain';
}

/** Calls back when the system's theme changes; answers the function that stops it. */
export function followSystemTheme(listener: () => void): () => void {
  const queries = [prefersDark(), prefersContrast()];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
