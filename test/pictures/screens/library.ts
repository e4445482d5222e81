import { drop } from '../returned';
import { giveTopics } from '../scene';
import { press, settle, type Screen } from './acts';

/** The library, the settings, the review of an import, and the topics. */
export const libraryScreens: readonly Screen[] = [
  [
    'library',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Escape');
      await press(page, 'Control+Shift+l');
      await settle(page);
    },
  ],
  ['settings', async (page) => press(page, 'Control+,').then(() => settle(page))],
  [
    'import-review',
    async (page) => {
      await press(page, 'Escape');
      await drop(page, Buffer.from(damagedPlan).toString('base64'), '规划.md');
      await page.getByRole('dialog').getByRole('tree').waitFor();
      await settle(page);
    },
  ],
  [
    'register-topics',
    async (page) => {
      await press(page, 'Escape');
      await giveTopics(page);
      await press(page, 'Control+2');
      await page.getByRole('button', { name: /^(主题覆盖|Topic coverage)$/ }).click();
      await page
        .getByRole('main')
        .getByRole('button', { name: /^(主题方案|Scheme)/ })
        .click();
      await page.getByRole('menuitem', { name: '服务贸易', exact: true }).click();
      await page.getByRole('option').nth(2).click();
      await settle(page);
      await page.getByRole('button', { name: /^(表格|Table)$/ }).click();
      await page.getByRole('button', { name: /^(主题覆盖|Topic coverage)$/ }).click();
      await settle(page);
    },
  ],
];

/** A text with a word torn apart, a paragraph broken in two and a number given twice. */
const damagedPlan = `# 服务规划

## 一、总体要求

扩大外资准入领域。推动服务业开 放，促进传统服务贸易

平稳增长，金融、个人文化娱乐、电信计算机和信息服务较快增长，占比提升。

## 二、主要任务

### （一）放宽准入

健全准入前国民待遇加负面清单管理制度。完善海关监管制度。

## 二、保障措施

加强组织领导。强化督促检查。
`;
