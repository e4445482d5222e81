import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchApp, test, type ZhangjuWindow } from '../harness';

const stored = <T>(page: Page, key: string) =>
  page.evaluate(async (name) => {
    const reply = await (window as unknown as ZhangjuWindow).zhangju.call('settings:get', {});
    return (reply.value as Record<string, unknown>)[name];
  }, key) as Promise<T>;

test('settings act at once and are there after a restart', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-settings-'));
  const options = { libraryDir: join(place, 'library'), userDataDir: join(place, 'state') };
  const first = await launchApp(options);
  await first.page.keyboard.press('Control+,');
  await first.page.getByRole('radio', { name: '深', exact: true }).click();
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.page.getByRole('slider', { name: '字号' }).press('End');
  await expect(first.page.getByText('28 px')).toBeVisible();
  await first.page.getByRole('switch', { name: '主题句加粗' }).click();
  await expect.poll(() => stored(first.page, 'boldTopicSentence')).toBe(false);
  await first.close();

  const second = await launchApp(options);
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.page.keyboard.press('Control+,');
  await expect(second.page.getByText('28 px')).toBeVisible();
  await expect(second.page.getByRole('switch', { name: '主题句加粗' })).not.toBeChecked();
  await second.page.getByRole('button', { name: '恢复默认' }).click();
  await expect(second.page.getByText('18 px')).toBeVisible();
  await expect(second.page.getByRole('button', { name: '恢复默认' })).toBeHidden();
  await second.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test('text grows and shrinks by key, step by step, within its bounds', async ({ page }) => {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+-');
  await expect.poll(() => stored(page, 'fontSize')).toBe(20);
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Control+-');
  await expect.poll(() => stored(page, 'fontSize')).toBe(14);
});

test('the name signs what is written from then on, also when a key left the field', async ({ page }) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).fill('周明');
  await page.getByRole('textbox', { name: '缩写' }).fill('ZM');
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-address]').first()).toBeVisible();
  await expect.poll(() => stored(page, 'author')).toEqual({ name: '周明', initials: 'ZM' });
  const author = await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown) => (await zhangju.call(name, input)).value as T;
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const documentId = plan?.id;
    const { blocks } = await ask<{ blocks: { id: string; text: string }[] }>('document:open', { documentId });
    const block = blocks.find(({ text }) => text.length > 8)?.id;
    const range = { start: { block, offset: 0 }, end: { block, offset: 4 } };
    return (await ask<{ author: unknown }>('annotation:create', { documentId, range, color: 1 })).author;
  });
  expect(author).toEqual({ name: '周明', initials: 'ZM' });
});

test('a word or a key filters the shortcuts', async ({ page }) => {
  await page.keyboard.press('Control+,');
  const keys = page.getByRole('complementary', { name: '快捷键' });
  await keys.getByRole('searchbox').fill('评论');
  await expect(keys.getByRole('listitem')).toHaveText([/写评论/]);
  await keys.getByRole('searchbox').fill('ctrl+e');
  await expect(keys.getByRole('listitem')).toHaveText([/导出/]);
  await keys.getByRole('searchbox').fill('没有');
  await expect(keys.getByText('没有相符的命令或按键。')).toBeVisible();
});

test('the list at the left leads to each part', async ({ app, page }) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '关于' }).click();
  const about = page.getByRole('region', { name: '关于' });
  await expect(about).toBeFocused();
  const version = await app.electron.evaluate(({ app: electron }) => electron.getVersion());
  await expect(about).toContainText(version);
  await expect(about).toContainText('从不联网');
});

/** What a key looks like where its text is missing: `details.sourceNote`, `import.goodCount`. */
const key = /\b[a-z]+(?:[-:][a-z]+)?\.[a-z]+[A-Za-z.]*\b/;
const words = async (page: Page) =>
  (await page.locator('body').innerText())
    .replaceAll(/\.(?:docx|md|txt)\b/g, '')
    .replaceAll(/\S+\.source\.html/g, '');

for (const { language, name, rename, paste, exportName, cancel } of [
  {
    language: '中文',
    name: '导出',
    rename: '改名与信息……',
    paste: /粘贴文字/,
    exportName: '导出',
    cancel: '取消',
  },
  {
    language: 'English',
    name: 'Export',
    rename: 'Rename and details…',
    paste: /Paste text/,
    exportName: 'Export',
    cancel: 'Cancel',
  },
]) {
  test(`switched to ${language}, library, settings and export show no untranslated key`, async ({ page }) => {
    const look = async () => expect(await words(page)).not.toMatch(key);
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'zh-CN');
    await look();
    await page.keyboard.press('Control+Shift+L');
    await expect(page.locator('[data-document-id]')).toBeVisible();
    await look();
    await page.locator('[data-document-id]').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: rename }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look();
    await page.getByRole('dialog').getByRole('button', { name: cancel }).click();
    await page.getByRole('button', { name: paste }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('第一章 总体要求\n扩大外资准入领域。');
    await look();
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    await look();
    await page.getByRole('dialog').getByRole('button', { name: cancel }).click();
    await page.locator('[data-document-id]').getByRole('button').first().click();
    await page.locator('[data-address]').first().waitFor();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: exportName });
    await expect(dialog).toContainText(name);
    await look();
    // What a choice brings with it leaves with it.
    const chosen = dialog.getByRole('checkbox', { checked: true, disabled: false });
    while ((await chosen.count()) > 0) await chosen.first().uncheck();
    await look();
  });
}

test('a command is given another key, a conflict is named and mended, and the new key works', async ({
  page,
}) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: /^改“下一段”的快捷键/ }).click();
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByText('Ctrl ⇧ H 有两个命令')).toBeVisible();
  await expect(page.getByText(/“操作记录”和“下一段”。前者生效/)).toBeVisible();
  await page.getByRole('button', { name: '给后者换键' }).click();
  await page.keyboard.press('F9');
  await expect(page.getByText(/有两个命令/)).toHaveCount(0);
  await expect.poll(() => stored(page, 'shortcuts')).toEqual({ 'next-paragraph': ['F9'] });

  await page.keyboard.press('Control+1');
  await page.keyboard.press('F9');
  await expect(page.getByRole('toolbar', { name: '标注工具' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('F9');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: '恢复“下一段”的默认键' }).click();
  await expect.poll(() => stored(page, 'shortcuts')).toEqual({});
});

test('the whole interface grows, by slider and by key, and the reader folds as in a smaller window', async ({
  page,
}) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('slider', { name: '界面大小' }).press('End');
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
  await page.keyboard.press('Control+Alt+-');
  await expect.poll(() => stored(page, 'interfaceScale')).toBe(1.9);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('tree')).toBeHidden();
});
