import type { Settings, TextFont } from '../../../shared/domain/settings/settings';

const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)');
/** From here on the window is read from further away: the text grows by a third, 18/34 to 24/46. */
const isLarge = () => window.matchMedia('(min-width: 2000px)');
const prefersContrast = () => window.matchMedia('(prefers-contrast: more)');

/** Faces of the text, each with what the other systems have of it. */
const faces: Readonly<Record<TextFont, string>> = {
  serif: "'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif",
  kai: "'LXGW WenKai', 'Kaiti SC', KaiTi, STKaiti, 'AR PL UKai CN', 'Noto Serif CJK SC', serif",
  fangsong: "'FangSong_GB2312', FangSong, STFangsong, 'Noto Serif CJK SC', serif",
  sans: "'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
};

/** Puts the settings on the page: theme as an attribute, reading measures as custom properties. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  const system = prefersContrast().matches ? 'contrast' : prefersDark().matches ? 'dark' : 'light';
  root.dataset['platform'] = window.zhangju.platform;
  root.dataset['theme'] = settings.theme === 'system' ? system : settings.theme;
  const size = Math.round(isLarge().matches ? (settings.fontSize * 4) / 3 : settings.fontSize);
  root.style.setProperty('--reading-size', `${size}px`);
  // Whole and even pixels, so that every line of a page and every half of one stand on the grid.
  root.style.setProperty('--reading-line', `${Math.round((size * settings.lineHeight) / 2) * 2}px`);
  root.style.setProperty('--reading-em', String(settings.columnWidth));
  root.style.setProperty('--reading-column', `${settings.columnWidth}em`);
  root.style.setProperty('--serif', `'Zhangju Latin', ${faces[settings.textFont]}`);
  root.dataset['topicSentence'] = settings.boldTopicSentence ? 'bold' : 'plain';
}

/** Calls back when the system's theme or the window's class of size changes; answers the function that stops it. */
export function followSurroundings(listener: () => void): () => void {
  const queries = [prefersDark(), prefersContrast(), isLarge()];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
