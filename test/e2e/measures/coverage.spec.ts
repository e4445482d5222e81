import type { Page } from '@playwright/test';
import { expect, test } from '../harness';

const open = (page: Page) => page.getByRole('listbox', { name: '没有主题的条款' });
const inHand = (page: Page) => open(page).getByRole('option', { selected: true });
const title = (page: Page, count: number) =>
  page.getByText(`没有主题的条款 ${count}，本机建议`, { exact: true });

async function withStarter(page: Page) {
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await page.getByRole('button', { name: '主题覆盖' }).click();
  await expect(page.getByText('还没有主题方案。')).toBeVisible();
  await page.getByRole('button', { name: '加入“服务贸易”方案' }).click();
  await expect(inHand(page)).toBeVisible();
}

test('a starter gives every clause a suggestion with its reason; Enter takes it, X puts the clause aside, undo takes both back', async ({
  page,
}) => {
  await withStarter(page);
  await page.getByRole('button', { name: '九、强化服务贸易保障支撑', exact: true }).click();
  const count = Number(/\d+/.exec((await page.getByText(/^没有主题的条款 \d+/).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(10);
  const training = open(page).getByRole('option', { name: /创新服务贸易人才培养模式/ });
  await training.click();
  await expect(training).toContainText('文中有“人才”');
  await expect(training).toContainText('人才智力');
  await page.keyboard.press('Enter');
  await expect(title(page, count - 1)).toBeVisible();
  await expect(training).toHaveCount(0);
  await expect(page.getByRole('complementary').getByRole('button', { name: /人才智力 1/ })).toBeVisible();
  // The clause that took its place is in hand.
  await expect(inHand(page)).toBeVisible();
  await page.keyboard.press('x');
  await expect(title(page, count - 2)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(title(page, count)).toBeVisible();
});

test('another topic is chosen with T, and a count leads to its rows in the table', async ({ page }) => {
  await withStarter(page);
  await page.getByRole('button', { name: '九、强化服务贸易保障支撑', exact: true }).click();
  await open(page)
    .getByRole('option', { name: /创新服务贸易人才培养模式/ })
    .click();
  await page.keyboard.press('t');
  await page.keyboard.insertText('规划实施');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const count = page.getByRole('complementary').getByRole('button', { name: /规划实施 1/ });
  await count.click();
  await expect(page.getByRole('grid')).toContainText('创新服务贸易人才培养模式');
});

test('chapters nobody began stand as dashes and open by themselves once a clause has a topic', async ({
  page,
}) => {
  await withStarter(page);
  const rows = page.getByRole('list', { name: '各节的主题' });
  const section = page.getByRole('button', { name: '（五）夯实人才智力支撑' });
  await expect(section).toHaveCount(0);
  await rows.getByRole('button', { name: '展开或收起：九、强化服务贸易保障支撑' }).click();
  await section.click();
  await open(page).getByRole('option').first().click();
  await page.keyboard.press('Enter');
  await expect(rows.getByRole('listitem').filter({ has: section })).toContainText(/缺 \d+/);
});

test('a topic of one’s own is added to the scheme', async ({ page }) => {
  await withStarter(page);
  await page.getByRole('button', { name: '新增主题' }).click();
  await page.getByRole('textbox', { name: '主题名称' }).fill('法律服务');
  await page.keyboard.press('Enter');
  await expect(page.getByText('主题 28')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('法律服务')).toBeVisible();
});

test('a clause that was put aside is listed apart and taken back with X', async ({ page }) => {
  await withStarter(page);
  await open(page).getByRole('option').first().click();
  const words = await inHand(page).locator('[lang="zh-CN"]').first().textContent();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '不归主题 1' }).click();
  await expect(inHand(page)).toContainText(words ?? '');
  await open(page).focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /^不归主题/ })).toHaveCount(0);
  await expect(page.getByText(/^没有主题的条款 \d+/)).toBeVisible();
});

test('the scheme, unit and section in hand are as they were left after the window opens again', async ({
  page,
}) => {
  await withStarter(page);
  await page.getByRole('button', { name: '九、强化服务贸易保障支撑', exact: true }).click();
  await page.getByRole('radio', { name: '措施' }).click();
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(page.getByRole('radio', { name: '措施' })).toBeChecked();
  await expect(page.getByRole('button', { name: '九、强化服务贸易保障支撑', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
