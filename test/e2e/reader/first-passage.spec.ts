import type { Page } from '@playwright/test';
import { expect, test, type ZhangjuWindow } from '../harness';

interface Seen {
  readonly words: string;
  readonly top: number;
}

/** Imports a text of more than a million characters; every paragraph says which it is. */
const importLongText = (page: Page) =>
  page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const paragraph = (index: number) =>
      index % 50
        ? `第${index}段要说的话。${'推动服务贸易创新发展，'.repeat(20)}`
        : `${index / 50 + 1}. 这一部分`;
    const text = Array.from({ length: 5000 }, (_, index) => paragraph(index)).join('\n');
    const reply = await zhangju.call('document:import', { file: { kind: 'text', name: '长文.txt', text } });
    return (reply.value as { id: string }).id;
  });

/** Opens a document from the library; answers what the first passage showed of the block, if it showed it. */
const openAndWatch = (page: Page, id: string, words: string) =>
  page.evaluate(
    async ([documentId, wanted]) => {
      const shown = (scope: string) =>
        [...document.querySelectorAll(`${scope} [data-block]`)].find(({ textContent }) =>
          textContent.startsWith(wanted),
        );
      const seen = (element: Element | undefined): Seen | null =>
        element ? { words: element.textContent, top: Math.round(element.getBoundingClientRect().top) } : null;
      const before: (Seen | null)[] = [];
      const observer = new MutationObserver(() => before.push(seen(shown('[aria-busy=true]'))));
      observer.observe(document.body, { childList: true, subtree: true });
      document.querySelector<HTMLElement>(`[data-document-id="${documentId}"] button`)?.click();
      while (!shown('[data-reader]')) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return { passage: before.find((one) => one !== null), whole: seen(shown('[data-reader]')) };
    },
    [id, words] as const,
  );

test('a long text is read on with before the whole of it is there, and its words then stay in place', async ({
  page,
}) => {
  const id = await importLongText(page);
  await page.keyboard.press('Control+Shift+L');
  const row = page.locator(`[data-document-id="${id}"]`);
  await expect(row).toBeVisible();
  const { passage, whole } = await openAndWatch(page, id, '第3段');
  expect(passage?.words).toMatch(/^第3段要说的话。推动服务贸易创新发展/);
  expect(passage).toEqual(whole);
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
});
