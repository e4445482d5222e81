import type { Page } from '@playwright/test';
import { expect, launchApp, test, type ZhangjuWindow } from '../harness';

const rows = (page: Page) => page.locator('[data-document-id]');
const details = (page: Page) => page.getByRole('dialog', { name: '文档信息' });

async function openDetails(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '改名与信息……' }).click();
}

test('on the first start the library says where to begin', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('从这部规划读起');
  await expect(page.getByRole('region', { name: '随软件提供' })).toContainText('尚无批注');
  // The whole row is the way in, not its title alone.
  const row = await rows(page).boundingBox();
  await page.mouse.click((row?.x ?? 0) + (row?.width ?? 0) - 60, (row?.y ?? 0) + 20);
  await expect(page.locator('[data-reader]')).toBeVisible();
});

test('a new title and other details are there after a restart', async ({ app, page }) => {
  await openDetails(page);
  await expect(details(page).getByRole('textbox', { name: '题名' })).toBeFocused();
  await details(page).getByRole('textbox', { name: '题名' }).fill('服务贸易规划（征求意见）');
  await details(page).getByRole('textbox', { name: '发文机关' }).fill('商务部');
  await details(page).getByRole('textbox', { name: '文号' }).fill('商服贸发〔2021〕1号');
  await details(page).getByRole('textbox', { name: '日期' }).fill('2021-10-13');
  await page.keyboard.press('Enter');
  await expect(details(page)).toBeHidden();
  await expect(rows(page)).toContainText('《服务贸易规划（征求意见）》');
  await expect(rows(page)).toContainText('商务部，商服贸发〔2021〕1号，2021 年 10 月 13 日。');
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await again.page.keyboard.press('Control+Shift+L');
  await expect(rows(again.page)).toContainText('《服务贸易规划（征求意见）》');
  await expect(rows(again.page)).toContainText('商服贸发〔2021〕1号');
  await again.close();
});

test('an empty title and a date that is none are not saved', async ({ page }) => {
  await openDetails(page);
  const save = details(page).getByRole('button', { name: '保存' });
  await details(page).getByRole('textbox', { name: '日期' }).fill('去年十月');
  await expect(details(page).getByText('写成 2021、2021-10 或 2021-10-13')).toBeVisible();
  await expect(save).toBeDisabled();
  await details(page).getByRole('textbox', { name: '日期' }).fill('2021');
  await expect(save).toBeEnabled();
  await details(page).getByRole('textbox', { name: '题名' }).fill(' ');
  await expect(save).toBeDisabled();
});

test('where a document came from is shown, copied and never opened', async ({ app, page }) => {
  await openDetails(page);
  const source = details(page).getByRole('region', { name: '来源' });
  await expect(source).toContainText('service-trade-plan.source.html');
  await expect(source).toContainText('UTF-8');
  await expect(source.getByRole('link')).toHaveCount(0);
  await source.getByRole('button', { name: '复制原件 SHA-256' }).click();
  await expect(source.getByText('已复制')).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^[0-9a-f]{64}$/);
});

test('a deleted document comes back by undo, and an empty library says what to do', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText('文档库里还没有文档。')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole('button').first().click();
  await expect(page.locator('[data-address]').first()).toBeVisible();
});

test('searching the whole library leads to the place', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('searchbox', { name: '查找全部文档' }).fill('服务外包从业人员');
  await page
    .getByRole('main')
    .getByRole('button', { name: /1\.1¶4s9/ })
    .click();
  await expect(page.locator('[data-address="1.1¶4"]')).toBeInViewport();
});

test('comments and notes are found beside the text, and a note opens', async ({ page }) => {
  await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown) => (await zhangju.call(name, input)).value as T;
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const documentId = plan?.id;
    const { blocks } = await ask<{ blocks: { id: string; text: string; kind: string }[] }>('document:open', {
      documentId,
    });
    const block = blocks.filter(({ kind }) => kind === 'paragraph')[5];
    const range = { start: { block: block?.id, offset: 0 }, end: { block: block?.id, offset: 4 } };
    await ask('annotation:create', { documentId, range, color: 1, comment: '待核的甲乙丙丁' });
    const children = [{ type: 'text', text: '又见甲乙丙丁', format: 0 }];
    const body = { blocks: [{ type: 'paragraph', children }] };
    await ask('note:create', { documentId, title: '待核清单', body });
  });
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('searchbox', { name: '查找全部文档' }).fill('甲乙丙丁');
  await expect(page.getByRole('main').getByText('共 2 处')).toBeVisible();
  await expect(page.getByRole('region', { name: '“十四五”服务贸易发展规划' })).toContainText('评论');
  await page
    .getByRole('region', { name: '笔记' })
    .getByRole('button', { name: /待核清单/ })
    .click();
  await expect(page.getByText('又见甲乙丙丁').first()).toBeVisible();
});

test('what is found nowhere is said with a way on', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('searchbox', { name: '查找全部文档' }).fill('没有这样的词句');
  await expect(page.getByText('没有找到“没有这样的词句”。')).toBeVisible();
  await page.getByRole('button', { name: '清空' }).click();
  await expect(rows(page)).toHaveCount(1);
});
