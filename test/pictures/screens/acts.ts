import type { Page } from '@playwright/test';

/** A screen: its name, and the way to it from the one before. */
export type Screen = readonly [name: string, show: (page: Page) => Promise<void>];

export const press = (page: Page, key: string) => page.keyboard.press(key);
export const settle = (page: Page) => page.waitForTimeout(350);

/** Goes to an address, which opens the view. */
export async function goTo(page: Page, address: string): Promise<void> {
  await press(page, 'g');
  await page.keyboard.insertText(address);
  await press(page, 'Enter');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await settle(page);
}

/** Back to one pane, where two were opened. */
export async function leaveSplit(page: Page): Promise<void> {
  if ((await page.getByRole('separator').count()) > 0) await press(page, 'Control+\\');
}
