import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type ZhangjuWindow } from './harness';
import { selectWords } from './reader/reading-page';

const themes = ['light', 'dark', 'paper'] as const;

/** Everything that axe finds, a line each: the rule and the elements. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

type Stop = readonly [name: string, go: (page: Page) => Promise<void>];
const press = (key: string) => (page: Page) => page.keyboard.press(key);

/** A walk through every screen, dialog and menu, each from where the one before ended. */
const walk: readonly Stop[] = [
  ['reader', async (page) => expect(page.getByRole('tree')).toBeVisible()],
  [
    'selection',
    async (page) => {
      await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
      await expect(page.getByRole('toolbar', { name: '标注工具' })).toBeVisible();
    },
  ],
  [
    'mark',
    async (page) => {
      await page.keyboard.press('7');
      await expect(page.locator('[data-annotation-id][data-focused]')).toBeVisible();
    },
  ],
  ['tag picker', press('t')],
  [
    'repairs',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /修复/ }).click();
    },
  ],
  [
    'structure menu',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('treeitem').first().click({ button: 'right' });
      await expect(page.getByRole('menu', { name: '文本结构' })).toBeVisible();
    },
  ],
  [
    'type',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '文字与主题' }).click();
    },
  ],
  [
    'search',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+f');
      await page.keyboard.insertText('负面清单');
      await expect(page.getByText('3.1¶1s2').first()).toBeVisible();
    },
  ],
  ['history', press('Control+Shift+h')],
  [
    'trash',
    async (page) => {
      await page.getByRole('tab', { name: /^回收站/ }).click();
      await expect(page.getByText('回收站是空的')).toBeVisible();
    },
  ],
  [
    'measures',
    async (page) => {
      await page.keyboard.press('Control+Shift+h');
      await page.getByRole('tab', { name: /措施/ }).click();
      await page
        .getByRole('button', { name: /，待核$/ })
        .first()
        .click();
    },
  ],
  [
    'register',
    async (page) => {
      await page.keyboard.press('Control+4');
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
  [
    'marks again',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '表格' }).click();
      await page.keyboard.press('Control+1');
    },
  ],
  ['notes beside the text', async (page) => page.getByRole('tab', { name: /笔记/ }).click()],
  ['documents', async (page) => page.getByRole('button', { name: /“十四五”/ }).click()],
  [
    'notes',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+n');
      await page.keyboard.insertText('读后');
    },
  ],
  ['codebook', press('Control+3')],
  [
    'codebook: auto-coding',
    async (page) => {
      await page.getByRole('button', { name: '新建标签' }).first().click();
      await page.keyboard.insertText('负面清单');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '自动编码' }).click();
      await expect(page.getByRole('listbox', { name: '命中的文句' })).toBeVisible();
    },
  ],
  [
    'codebook: export',
    async (page) => {
      await page.getByRole('button', { name: '导出 .qdc、CSV' }).click();
      await expect(page.getByRole('dialog', { name: '导出编码簿' })).toBeVisible();
    },
  ],
  [
    'codebook: import',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('input[type=file]').setInputFiles({
        name: '簿.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('标签,定义\n负面清单,清单\n准入,放宽准入\n'),
      });
      await expect(page.getByRole('dialog', { name: '导入 簿.csv' })).toBeVisible();
    },
  ],
  ['codebook: a tag', press('Escape')],
  ['palette', press('Control+k')],
  [
    'shortcuts',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+1');
      await page.getByRole('region').first().focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    },
  ],
  [
    'export',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible();
    },
  ],
  [
    'print',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+p');
      await page.getByRole('radio', { name: '一章或一节' }).click();
      await expect(page.getByRole('combobox', { name: '章节' })).toBeVisible();
    },
  ],
  [
    'help',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await expect(page.getByRole('heading', { name: '第一次打开' })).toBeVisible();
    },
  ],
  ['help: search', async (page) => page.getByRole('searchbox', { name: '在帮助中查找' }).fill('批注')],
  [
    'library',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+l');
    },
  ],
  ['settings', press('Control+,')],
];

for (const theme of themes) {
  test(`axe finds nothing on any screen, dialog or menu: ${theme}`, async ({ page }) => {
    // Some fifty stops of a second each, more on a busy machine.
    test.setTimeout(240_000);
    await page.evaluate(
      (name) => (window as unknown as ZhangjuWindow).zhangju.call('settings:set', { theme: name }),
      theme,
    );
    await expect(page.locator(`html[data-theme="${theme}"]`)).toHaveCount(1);
    for (const [name, go] of walk) {
      await test.step(name, async () => {
        await go(page);
        await page.waitForTimeout(300);
        expect.soft(await findings(page), name).toEqual([]);
      });
    }
  });
}
