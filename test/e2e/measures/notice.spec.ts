import type { Page } from '@playwright/test';
import { expect, test, type ZhangjuWindow } from '../harness';

const notice = `国务院关于印发“十四五”数字经济发展规划的通知
国发〔2021〕29号
各省、自治区、直辖市人民政府：
现将规划印发给你们，请认真贯彻执行。
国务院
2021年12月12日
目　　录
一、发展现状\t1
（一）发展基础\t1
二、重点任务\t2
（一）加快网络建设\t2
一、发展现状
（一）发展基础。“十三五”时期，我国深入实施数字经济战略，取得积极成效。
二、重点任务
（一）加快网络建设。2024年12月底前出台实施细则，有序推进骨干网扩容。（工业和信息化部牵头，科技部按职责分工负责）
`;

async function openNotice(page: Page): Promise<void> {
  await page.evaluate(
    (text) =>
      (window as unknown as ZhangjuWindow).zhangju.call('document:import', {
        file: { kind: 'text', name: 'notice.txt', text },
      }),
    notice,
  );
  await page.keyboard.press('Control+Shift+L');
  await page.locator('[data-document-id]', { hasText: '数字经济' }).click();
  await expect(page.locator('[data-address="1.1"]')).toBeVisible();
}

test('a notice whose headings run into their text has them in the outline and in the addresses', async ({
  page,
}) => {
  await openNotice(page);
  for (const name of [/发展现状/, /发展基础/, /重点任务/, /加快网络建设/])
    await expect(page.getByRole('treeitem', { name })).toHaveCount(1);
  await expect(page.locator('[data-address="2.1¶1"]')).toContainText('2024年12月底前出台实施细则');
});

test('its register says who does what by when, and nothing of what was', async ({ page }) => {
  await openNotice(page);
  await page.getByRole('button', { name: '台账', exact: true }).click();
  const grid = page.getByRole('grid');
  await expect(grid.locator('[data-column="verb"]')).toHaveText(['动词', '出台', '推进']);
  const office = '工业和信息化部';
  await expect(grid.locator('[data-column="actor"]')).toHaveText(['主体', office, office]);
  await grid.getByRole('row', { name: '出台实施细则' }).click();
  const clause = page.getByRole('complementary', { name: '所在条款' });
  await expect(clause.getByRole('button', { name: '编辑：期限' })).toHaveText('2024年12月底前');
  await clause.getByRole('button', { name: '编辑：期限' }).click();
  await clause.getByRole('textbox', { name: '编辑：期限' }).fill('2024年底前');
  await page.keyboard.press('Enter');
  await expect(clause.getByRole('button', { name: '编辑：期限' })).toHaveText('2024年底前');
  await page.screenshot({ path: test.info().outputPath('register.png') });
  await page.keyboard.press('Control+z');
  await expect(clause.getByRole('button', { name: '编辑：期限' })).toHaveText('2024年12月底前');
});
