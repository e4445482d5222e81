import type { Locator, Page } from '@playwright/test';
import { expect } from '../harness';

export const pane = (page: Page, side: 'first' | 'second'): Locator =>
  page.getByRole('group', { name: side === 'first' ? '左栏' : '右栏' });

export const scroller = (page: Page, side: 'first' | 'second'): Locator =>
  page.getByRole('region', { name: side === 'first' ? '左栏阅读区' : '右栏阅读区' });

export const head = (page: Page, side: 'first' | 'second'): Locator =>
  pane(page, side).getByRole('button', { name: /，打开目录$/ });

export const divider = (page: Page): Locator => page.getByRole('separator', { name: '两栏分隔线' });

/** Opens the second pane and waits until both stand there. */
export async function split(page: Page): Promise<void> {
  await page.keyboard.press('Control+\\');
  await expect(pane(page, 'second').locator('[data-address]').first()).toBeAttached();
  await expect(divider(page)).toBeVisible();
}

/** Goes to an address in the active pane. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.keyboard.press('g');
  // Or what comes next would be done before the dialog is there.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.insertText(address);
  await expect(page.getByRole('dialog')).not.toContainText('没有这个位置');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The block under the head of a pane and the px from that line down to it. */
export const atHead = (page: Page, side: 'first' | 'second') =>
  page.evaluate((name) => {
    const column = document.querySelector(`[data-reader="${name}"]`);
    const line = (column?.parentElement?.getBoundingClientRect().top ?? 0) + 48;
    for (const block of column?.querySelectorAll('[data-address]') ?? []) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom > line + 1)
        return { address: block.getAttribute('data-address'), below: Math.round(top - line) };
    }
    return null;
  }, side);

/** Scrolls a pane so that a block stands under its head. */
export const toHead = (page: Page, side: 'first' | 'second', address: string): Promise<void> =>
  page.evaluate(
    ([name, wanted]) => {
      const column = document.querySelector(`[data-reader="${name}"]`);
      const view = column?.parentElement;
      const block = column?.querySelector(`[data-address="${wanted}"]`);
      if (!view || !block) throw new Error(`not on the page: ${wanted}`);
      view.scrollTop += block.getBoundingClientRect().top - view.getBoundingClientRect().top - 48;
    },
    [side, address] as const,
  );

/** Brings a text into the library through the window, and opens it in the active pane. */
export async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
    },
    [name, text] as const,
  );
  const dialog = page.getByRole('dialog', { name: /^导入/ });
  await expect(dialog.getByRole('button', { name: /^导入( \d+ 份)?$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}
