import type { Page } from '@playwright/test';
import { expect, test } from './harness';
import { selectWords } from './reader/reading-page';

/**
 * Words on the page that no catalogue gave: visible text, names and hints without the brackets of the
 * pseudo-locale. The text of documents (lang zh-CN), names of people's things (bdi, dir=auto), keys
 * and what is typed are not the interface's words.
 */
const strangers = (page: Page) =>
  page.evaluate(() => {
    const own = '[lang="zh-CN"]:not(html), bdi, [dir="auto"], kbd, svg, option, script, style, code';
    // Addresses are made of the labels that the text itself prints.
    const isAddress = (text: string) =>
      /^[\p{Script=Han}、（）[\]\d–]*(?:第\d+[段句行列]|、|）)$/u.test(text);
    const isPlain = (text: string) =>
      !/\p{L}/u.test(text) || /^[\da-z.¶[\]()–]+$/i.test(text) || isAddress(text);
    const found = new Set<string>();
    const look = (element: Element, text: string | null) => {
      const words = (text ?? '').trim();
      if (words === '' || isPlain(words) || words.includes('⟦') || element.closest(own)) return;
      found.add(words.slice(0, 60));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // A text may be put together of several pieces around an element of its own.
      if (element?.checkVisibility() && !element.textContent?.includes('⟦')) look(element, node.nodeValue);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) look(element, element.getAttribute(name));
    }
    const missing = document.body.innerText.includes('❌') ? ['a key that no catalogue has'] : [];
    return [...found, ...missing];
  });

const press = (key: string) => (page: Page) => page.keyboard.press(key);

const stops: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['reader', async (page) => expect(page.getByRole('tree')).toBeVisible()],
  ['selection', (page) => selectRaw(page)],
  ['mark', press('7')],
  ['tag picker', press('t')],
  [
    'history',
    async (page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Control+Shift+h')),
  ],
  ['search', press('Control+f')],
  ['go to', async (page) => toText(page).then(() => page.keyboard.press('g'))],
  ['register', async (page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Control+2'))],
  ['notes', press('Control+3')],
  ['codebook', press('Control+4')],
  ['palette', press('Control+k')],
  ['export', async (page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Control+e'))],
  ['print', async (page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Control+p'))],
  [
    'library',
    async (page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Control+Shift+l')),
  ],
  ['settings', press('Control+,')],
];

const toText = (page: Page) => page.getByRole('region').first().focus();
const selectRaw = (page: Page) =>
  selectWords(page, '健全准入前国民待遇加负面清单管理制度').catch(() => undefined);

test('every word of the interface comes from a catalogue, on every screen and dialog', async ({ page }) => {
  test.slow();
  await page.evaluate(() => localStorage.setItem('zhangju.pseudo-locale', 'on'));
  await page.reload();
  await page.locator('[data-address]').first().waitFor();
  for (const [name, go] of stops) {
    await go(page);
    await page.waitForTimeout(300);
    expect.soft(await strangers(page), name).toEqual([]);
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect.soft(isCut, `${name}: wider than the window`).toBe(false);
  }
});
