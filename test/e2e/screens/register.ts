import { expect } from '../harness';
import type { Stop } from './stop';

/** The register of measures: table, pivot, targets and topics. */
export const registerStops: readonly Stop[] = [
  [
    'register',
    async (page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('row', { name: '精简行政许可事项' }).click();
    },
  ],
  [
    'register: several rows',
    async (page) => page.getByRole('row', { name: '优化审批流程' }).click({ modifiers: ['Control'] }),
  ],
  [
    'register: a cell edited',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('e');
      await expect(page.getByRole('textbox', { name: '编辑：动词' })).toBeVisible();
    },
  ],
  [
    'register: a filter',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '筛选', exact: true }).click();
    },
  ],
  [
    'register: views of one’s own',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '视图' }).click();
      await page.getByRole('textbox', { name: '视图名称' }).fill('甲');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: '删除视图：甲' })).toBeVisible();
    },
  ],
  [
    'register: its export menu',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('main').getByRole('button', { name: '导出' }).click();
    },
  ],
  [
    'register: splitting a row',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('grid').focus();
      await page.keyboard.press('s');
      await expect(page.getByRole('dialog', { name: '拆分' })).toBeVisible();
    },
  ],
  [
    'register: columns and statuses',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '列', exact: true }).click();
      await page.getByRole('button', { name: '新增列' }).click();
    },
  ],
  [
    'pivot',
    async (page) => {
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByRole('button', { name: '透视' }).click();
      await page.getByRole('table').getByRole('button').first().click();
    },
  ],
  [
    'chart',
    async (page) => {
      await page.getByRole('radio', { name: '图' }).click();
      await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible();
    },
  ],
  [
    'targets',
    async (page) => {
      await page.getByRole('radio', { name: '表' }).click();
      await page.getByRole('button', { name: '目标指标' }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await page.getByRole('button', { name: '表格' }).click();
    },
  ],
  ['topic starters', async (page) => page.getByRole('button', { name: '主题覆盖' }).click()],
  [
    'topic coverage',
    async (page) => {
      await page.getByRole('button', { name: '加入“服务贸易”方案' }).click();
      await page.getByRole('button', { name: '展开或收起：九、强化服务贸易保障支撑' }).click();
      await page.getByRole('option').first().click();
      await page.keyboard.press('Enter');
    },
  ],
  [
    'clauses put aside',
    async (page) => {
      await page.keyboard.press('x');
      await page.getByRole('button', { name: '不归主题 1' }).click();
      await expect(page.getByText('不归主题的条款 1')).toBeVisible();
    },
  ],
  [
    'a new topic',
    async (page) => {
      await page.getByRole('button', { name: '新增主题' }).click();
      await expect(page.getByRole('textbox', { name: '主题名称' })).toBeVisible();
    },
  ],
];
