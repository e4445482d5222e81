import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, KeysOnly, test } from './harness';
import { Desk } from './notes/desk';
import { cards } from './reader/reading-page';
import { makeTags } from './tags/seed';

const status = (page: Page) => page.getByRole('status', { name: '状态栏' });
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
const focused = (page: Page) => page.locator('[data-annotation-id][data-focused]');

test('a day of work is done by the keyboard alone: from the library to the Word file, and back again', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-keys-'));
  const path = join(folder, '读书卡.docx');
  await answerSaveDialog(app, path);
  await makeTags(page, '对外开放', '对外开放/负面清单', '市场准入');
  const keys = await KeysOnly.on(page);

  await test.step('a document is opened from the library', async () => {
    await keys.press('Control+Shift+l');
    await expect(page.getByRole('main')).toContainText('服务贸易');
    await keys.tabTo(/^《“十四五”服务贸易发展规划》/);
    await keys.press('Enter');
    await expect(page.locator('[data-reader]')).toBeVisible();
  });

  await test.step('an address leads to its words', async () => {
    await keys.press('g');
    await keys.type('3.1¶1s2');
    await expect(page.getByRole('dialog')).toContainText('三、（一）第1段第2句');
    await keys.press('Enter');
    await expect(status(page)).toContainText('三、（一）第1段第2句');
    expect(await selected(page)).toContain('健全准入前国民待遇');
  });

  await test.step('the caret walks by paragraph, section, sentence and clause', async () => {
    await keys.press('j');
    await expect(status(page)).toContainText('三、（一）第2段');
    await keys.press('k');
    await expect(status(page)).toContainText('三、（一）第1段第1句');
    await keys.press('Shift+J');
    await expect(status(page)).toContainText('三、（二）');
    await keys.press('Shift+K');
    await keys.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(status(page)).toContainText('三、（一）第1段第3句');
    await keys.press('ArrowLeft');
    await expect(status(page)).toContainText('三、（一）第1段第2句');
    await keys.press('Control+ArrowRight');
    const clause = await selected(page);
    expect(clause).not.toContain('。');
    expect(clause.length).toBeGreaterThan(1);
  });

  await test.step('the selection grows by clause, character, sentence and paragraph', async () => {
    const sizes = [(await selected(page)).length];
    for (const key of ['Shift+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowUp']) {
      await keys.press(key);
      sizes.push((await selected(page)).length);
    }
    expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
    await keys.press('Shift+ArrowDown');
    expect((await selected(page)).length).toBe(sizes[3]);
  });

  await test.step('it is marked, tagged and commented on', async () => {
    await keys.press('4');
    await expect(cards(page)).toHaveCount(1);
    await keys.press('t');
    await keys.type('负面');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('负面清单');
    await keys.press('Enter', 'Escape');
    await expect(focused(page)).toContainText('负面清单');
    await keys.press('c');
    await keys.type('先健全，再缩减');
    await keys.press('Enter', 'Escape');
    await expect(focused(page)).toContainText('先健全，再缩减');
    await expect(page.getByRole('region', { name: '阅读区' })).toBeFocused();
  });

  await test.step('a measure is accepted', async () => {
    await keys.tabTo(/^批注/);
    await keys.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /措施/ })).toHaveAttribute('aria-selected', 'true');
    await keys.tabTo(/，待核$/);
    await keys.press('Enter');
    const open = page.getByRole('complementary').getByRole('button', { name: /，待核$/ });
    const before = await open.count();
    await keys.press('Enter');
    await expect(open).toHaveCount(before - 1);
  });

  await test.step('words are found', async () => {
    await keys.press('Control+f');
    await keys.type('负面清单');
    await keys.press('Enter', 'F3');
    await expect(page.getByRole('complementary').getByRole('status')).toContainText(/2/);
  });

  await test.step('a note is written with a quote', async () => {
    await keys.press('Control+n');
    await keys.type('读书卡');
    await keys.press('Enter');
    await keys.type('规划说：');
    await new Desk(page).stored('规划说：');
    await keys.press('Control+1');
    await expect(page.locator('[data-reader]')).toBeVisible();
    await keys.press('g');
    await keys.type('3.1¶1s2');
    await keys.press('Enter');
    await expect.poll(() => selected(page)).toContain('健全准入前国民待遇');
    await keys.press('q');
    await expect(page.getByText(/已引用到笔记/)).toBeVisible();
    await keys.press('Control+3');
    await expect(new Desk(page).quotes).toHaveAttribute('data-quote-state', 'agrees');
  });

  await test.step('it is handed in as a Word file', async () => {
    await keys.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出' });
    await expect(dialog).toBeVisible();
    await keys.tabTo(/^导出 Word/);
    await keys.press('Enter');
    await expect(dialog.getByRole('status')).toContainText('已导出');
    expect(readFileSync(path).toString('latin1')).toMatch(/^PK/);
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('steps are undone', async () => {
    await keys.press('Control+1');
    await expect(page.locator('[data-reader]')).toBeVisible();
    const steps = await new Desk(page).ask<{ undo: unknown }>('history:state', {});
    expect(steps.undo).not.toBeNull();
    for (let count = 0; count < 12 && (await cards(page).count()) > 0; count += 1)
      await keys.press('Control+z');
    await expect(cards(page)).toHaveCount(0);
  });

  await test.step('the theme is changed', async () => {
    await keys.press('Control+,');
    await keys.tabTo('随系统');
    await keys.press('ArrowLeft', 'Space');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  });

  await keys.expectNoPointer();
  rmSync(folder, { recursive: true, force: true });
});
