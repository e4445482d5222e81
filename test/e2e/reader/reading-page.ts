import type { Locator, Page } from '@playwright/test';

/** Selects words of the text as a reader would with the mouse: by their places on the page. */
export async function selectWords(page: Page, words: string, occurrence = 0): Promise<void> {
  // The text below the view is put on the page while the window is idle.
  await page.waitForFunction(
    (wanted) => document.querySelector('[data-reader]')?.textContent?.includes(wanted),
    words,
  );
  await page.evaluate(
    ([wanted, skip]) => {
      const column = document.querySelector('[data-reader]');
      if (!column) throw new Error('no text');
      let left = skip;
      for (const block of column.querySelectorAll('[data-address]')) {
        const runs = [...block.querySelectorAll('[data-block]')].map((run) => run.firstChild as Text);
        const text = runs.map((run) => run.data).join('');
        let at = text.indexOf(wanted);
        while (at >= 0 && left > 0) {
          left -= 1;
          at = text.indexOf(wanted, at + 1);
        }
        if (at < 0) continue;
        const place = (offset: number): [Text, number] => {
          for (const run of runs) {
            if (offset <= run.length) return [run, offset];
            offset -= run.length;
          }
          throw new Error('outside the block');
        };
        block.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(...place(at));
        range.setEnd(...place(at + wanted.length));
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        return;
      }
      throw new Error(`not on the page: ${wanted}`);
    },
    [words, occurrence] as const,
  );
  await bar(page).waitFor();
}

export const bar = (page: Page): Locator => page.getByRole('toolbar', { name: '标注工具' });
export const cards = (page: Page): Locator => page.locator('[data-annotation-id]');

/** How many ranges are painted under a highlight's name. */
export const painted = (page: Page, name: string): Promise<number> =>
  page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
