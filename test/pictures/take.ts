import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type ZhangjuWindow } from '../e2e/harness';
import { returnedFile } from './returned';
import { prepareScene } from './scene';
import { leaveSplit, settle, type Screen } from './screens/acts';
import { codebookScreens } from './screens/codebook';
import { dialogScreens } from './screens/dialogs';
import { libraryScreens } from './screens/library';
import { readerScreens } from './screens/reader';
import { registerScreens } from './screens/register';

const out = process.argv[2] ?? 'screenshots';
const only = process.argv[3];
/** `forced`: the colours of the system in place of ours. */
const themes = ['light', 'paper', 'dark', 'contrast', 'forced'] as const;
const languages = ['zh-CN', 'en'] as const;
const sizes = [
  { name: '1280', width: 1280, height: 800 },
  { name: '2560', width: 2560, height: 1440 },
  { name: '1000', width: 1000, height: 700 },
  { name: '800', width: 800, height: 700 },
  // What 1280×800 holds at 200 %.
  { name: 'zoom-200', width: 640, height: 400 },
] as const;
/** What narrow windows draw in another way. */
const narrowScreens: readonly string[] = [
  'reader',
  'reader-selection',
  'mark-focused',
  'search',
  'outline',
  'split',
  'register',
  'register-pivot',
  'register-topics',
];

/** The file that a colleague sent back, as base64. */
let returned = '';

/** Every screen, each reached as a reader would. */
const screens: readonly Screen[] = [
  ...readerScreens,
  ...registerScreens,
  ...codebookScreens,
  ...dialogScreens(() => returned),
  ...libraryScreens,
];
const outline: Screen = [
  'outline',
  async (page) => {
    await page.keyboard.press('Control+1');
    await leaveSplit(page);
    await page.getByRole('button', { name: /^(目录|Outline)/ }).click();
    await settle(page);
  },
];
const screensOf = (width: number) =>
  width < 900
    ? [...screens, outline].filter(([name]) => narrowScreens.includes(name))
    : width < 1120
      ? screens.filter(([name]) => narrowScreens.includes(name))
      : screens;

const setsOf = (size: string) =>
  languages.flatMap((language) => themes.map((theme) => `${theme}.${language}.${size}`));
mkdirSync(out, { recursive: true });
for (const size of sizes) {
  if (only && !setsOf(size.name).some((set) => set.includes(only))) continue;
  const app = await launchApp({ size });
  // The window itself is never that small.
  if (size.width < 700) await app.page.setViewportSize(size);
  await prepareScene(app.page);
  returned = await returnedFile(app);
  for (const language of languages) {
    for (const theme of themes) {
      const set = `${theme}.${language}.${size.name}`;
      if (only && !set.includes(only)) continue;
      await app.page.evaluate(
        (change) => (window as unknown as ZhangjuWindow).zhangju.call('settings:set', change),
        { language, theme: theme === 'forced' ? 'light' : theme },
      );
      await app.page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
      await app.page.reload();
      await app.page.locator('[data-address]').first().waitFor();
      await settle(app.page);
      for (const [name, show] of screensOf(size.width)) {
        try {
          await show(app.page);
        } catch (error) {
          console.error(`${set} ${name}: ${String(error).split('\n')[0]}`);
        }
        await app.page.screenshot({ path: join(out, `${name}.${set}.png`) });
      }
      await app.page.keyboard.press('Control+1');
      await leaveSplit(app.page);
    }
  }
  await app.close();
}
