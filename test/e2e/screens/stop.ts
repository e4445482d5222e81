import type { Page } from '@playwright/test';
import { expect, type LaunchedApp } from '../harness';

/** A screen, dialog or menu, and the way to it from where the stop before ended. */
export type Stop = readonly [name: string, go: (page: Page, app: LaunchedApp) => Promise<void>];

export const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

export const toText = (page: Page): Promise<void> => page.getByRole('region', { name: '阅读区' }).focus();

/** Shows a tab of the inspector: of the pane, or of the rail where the pane is folded. */
export async function openTab(page: Page, name: RegExp): Promise<void> {
  const tab = page.getByRole('tab', { name });
  if (!(await tab.isVisible()))
    await page.getByRole('toolbar', { name: '批注、笔记与搜索' }).getByRole('button', { name }).click();
  else await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Puts away the pane that lies over the text where it is folded. */
export async function closePane(page: Page): Promise<void> {
  const rail = page.getByRole('toolbar', { name: '批注、笔记与搜索' });
  const shown = rail.locator('[aria-pressed="true"]');
  if ((await rail.isVisible()) && (await shown.count()) > 0) await shown.first().click();
}

/** Shows the outline where it is folded. */
export async function openOutline(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: /^目录：/ });
  if ((await opener.isVisible()) && !(await page.getByRole('tree').isVisible())) await opener.click();
  await expect(page.getByRole('tree')).toBeVisible();
}

/** Runs a command by its name in the palette. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}
