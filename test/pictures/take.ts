import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp, type ZhangjuWindow } from '../e2e/harness';
import { drop, returnedFile } from './returned';
import { giveTopics, prepareScene } from './scene';

const out = process.argv[2] ?? 'screenshots';
const only = process.argv[3];
const themes = ['light', 'paper', 'dark'] as const;
const languages = ['zh-CN', 'en'] as const;
const sizes = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
  { width: 1000, height: 700 },
  { width: 800, height: 700 },
] as const;
/** What narrow windows draw in another way. */
const narrowScreens: readonly string[] = [
  'reader',
  'reader-selection',
  'mark-focused',
  'search',
  'outline',
  'register',
  'register-pivot',
  'register-topics',
];

type Screen = readonly [name: string, show: (page: Page) => Promise<void>];

/** The file that a colleague sent back, as base64. */
let returned = '';

const press = (page: Page, key: string) => page.keyboard.press(key);
const settle = (page: Page) => page.waitForTimeout(350);

/** Every screen, each reached as a reader would. */
const screens: readonly Screen[] = [
  [
    'reader',
    async (page) => {
      await page.locator('[data-address="3.2¶1"]').waitFor({ state: 'attached' });
      const row = page.getByRole('treeitem').filter({ hasText: '深化服务贸易改革开放' }).first();
      const opener = page.getByRole('button', { name: /^(目录|Outline)/ });
      if (await opener.isVisible()) await opener.click();
      await row.click();
      await page.getByRole('region').first().focus();
      await settle(page);
    },
  ],
  [
    'reader-selection',
    async (page) => {
      await page.evaluate(() => {
        const run = [...document.querySelectorAll('[data-address="3.1¶2"] [data-block]')].at(-1);
        const node = run?.firstChild as Text;
        const at = node.data.indexOf('精简行政许可');
        const range = document.createRange();
        range.setStart(node, Math.max(0, at));
        range.setEnd(node, Math.min(node.length, at + 34));
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
      });
      await settle(page);
    },
  ],
  ['tag-picker', async (page) => press(page, 't').then(() => settle(page))],
  [
    'mark-focused',
    async (page) => {
      await press(page, 'Escape');
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      for (let count = 0; count < 4; count += 1) await press(page, 'n');
      await settle(page);
    },
  ],
  [
    'mark-filter',
    async (page) => {
      await page.getByRole('region').first().focus();
      await press(page, 'f');
      const colors = page.getByRole('group', { name: /^(颜色|Colour)$/ });
      await colors.getByRole('button', { name: /^(紫|violet)$/i }).click();
      await settle(page);
    },
  ],
  [
    'search',
    async (page) => {
      await page
        .getByRole('button', { name: /^(全部显示|Show all)$/ })
        .click()
        .catch(() => undefined);
      await press(page, 'Control+f');
      await page.keyboard.insertText('负面清单');
      await press(page, 'Enter');
      await press(page, 'F3');
      await press(page, 'F3');
      await settle(page);
    },
  ],
  [
    'measures',
    async (page) => {
      await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
      await page.getByRole('tab', { name: /措施|Measures/ }).click();
      await settle(page);
      const rows = page.getByRole('complementary').getByRole('button', { name: /(?:，待核|, open)$/ });
      for (let count = 0; count < 3 && (await rows.count()) > 0; count += 1) {
        await rows.first().click();
        await press(page, 'Enter');
        await settle(page);
      }
    },
  ],
  [
    'history',
    async (page) => {
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      for (const key of ['n', 'Delete', 'n', '6', 'Control+z', 'Control+Shift+h']) {
        await press(page, key);
        await settle(page);
      }
      await settle(page);
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /(?:删除批注|Delete mark)/ })
        .last()
        .click();
      await settle(page);
    },
  ],
  [
    'trash',
    async (page) => {
      await page.getByRole('tab', { name: /^(回收站|Trash)/ }).click();
      await settle(page);
    },
  ],
  [
    'notes-tab',
    async (page) => {
      // Puts the history away, which stands where the inspector does.
      await press(page, 'Control+Shift+h');
      await page.getByRole('tab', { name: /笔记|Notes/ }).click();
      await settle(page);
    },
  ],
  [
    'register',
    async (page) => {
      await press(page, 'Control+4');
      await page.getByRole('grid').waitFor();
      await page.getByRole('row', { name: /破除负面清单之外隐性准入壁垒/ }).click();
      await settle(page);
    },
  ],
  [
    'register-pivot',
    async (page) => {
      await page.getByRole('button', { name: /^(透视|Pivot)$/ }).click();
      await page.getByRole('table').getByRole('button').nth(4).click();
      await settle(page);
    },
  ],
  [
    'register-chart',
    async (page) => {
      await page.getByRole('radio', { name: /^(图|Chart)$/ }).click();
      await page.locator('.recharts-surface').first().waitFor();
      await settle(page);
    },
  ],
  [
    'register-targets',
    async (page) => {
      await page.getByRole('button', { name: /^(目标指标|Targets)$/ }).click();
      await settle(page);
    },
  ],
  ['notes', async (page) => press(page, 'Control+2').then(() => settle(page))],
  [
    'codebook',
    async (page) => {
      await press(page, 'Control+3');
      await page.getByRole('treeitem', { name: '负面清单', exact: true }).click();
      await settle(page);
    },
  ],
  [
    'codebook-auto',
    async (page) => {
      await page.getByRole('button', { name: /^(自动编码|Auto-code)$/ }).click();
      await page.locator('[role=option]').first().waitFor();
      await settle(page);
    },
  ],
  [
    'codebook-split',
    async (page) => {
      await page.getByRole('button', { name: /^(拆分……|Split…)$/ }).click();
      await page.locator('[role=option]').first().click();
      await settle(page);
    },
  ],
  [
    'codebook-export',
    async (page) => {
      await page.getByRole('button', { name: /^(导出 .qdc、CSV|Export .qdc, CSV)$/ }).click();
      await settle(page);
    },
  ],
  [
    'codebook-import',
    async (page) => {
      await press(page, 'Escape');
      await page.locator('input[type=file]').setInputFiles({
        name: 'codebook.qdc',
        mimeType: 'text/xml',
        buffer: Buffer.from(incomingCodebook),
      });
      await page.getByRole('dialog').waitFor();
      await settle(page);
    },
  ],
  [
    'palette',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+k');
      await settle(page);
    },
  ],
  [
    'shortcuts',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+1');
      await page.getByRole('region').first().focus();
      await press(page, '?');
      await settle(page);
    },
  ],
  [
    'export',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+e');
      await page.waitForTimeout(900);
    },
  ],
  [
    'comments-back',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+1');
      await drop(page, returned, '规划全文（批注版）-李楠.docx');
      await page.getByRole('option').filter({ hasText: '数据跨境传输安全' }).click();
      await settle(page);
    },
  ],
  [
    'comments-back-place',
    async (page) => {
      await page.getByRole('option').filter({ hasText: '“研究制定”还是' }).first().click();
      await press(page, 'r');
      await page.getByRole('option').filter({ hasText: '3.2¶1s3' }).first().waitFor();
      await settle(page);
    },
  ],
  [
    'comments-back-text',
    async (page) => {
      await press(page, 'End');
      await press(page, 'Enter');
      await settle(page);
      await press(page, 'ArrowRight');
      await settle(page);
    },
  ],
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
    'register-topics',
    async (page) => {
      await press(page, 'Escape');
      await giveTopics(page);
      await press(page, 'Control+4');
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

/** As another program might write it: something new, something changed, a set that cannot come along. */
const incomingCodebook = `<?xml version="1.0" encoding="UTF-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="MAXQDA"><Codes>
<Code guid="10000000-0000-4000-8000-000000000001" name="对外开放" isCodable="false" color="#FF0000">
<Code guid="10000000-0000-4000-8000-000000000002" name="负面清单" isCodable="true" color="#AE86CB">
<Description>列入或调整负面清单的文句，含自贸试验区。</Description></Code>
<Code guid="10000000-0000-4000-8000-000000000003" name="边境后规则" isCodable="true" color="#00FF00">
<Description>竞争、数据、知识产权等国内规则。</Description></Code></Code></Codes>
<Sets><Set guid="10000000-0000-4000-8000-000000000004" name="第一轮"/></Sets></CodeBook>`;

const outline: Screen = [
  'outline',
  async (page) => {
    await page
      .getByRole('button', { name: /^(目录|Outline)/ })
      .click({ timeout: 1000 })
      .catch(() => undefined);
    await settle(page);
  },
];
const screensOf = (width: number) =>
  width < 1120 ? [...screens, outline].filter(([name]) => narrowScreens.includes(name)) : screens;

mkdirSync(out, { recursive: true });
for (const size of sizes) {
  const app = await launchApp({ size });
  await prepareScene(app.page);
  returned = await returnedFile(app);
  for (const language of languages) {
    for (const theme of themes) {
      const set = `${theme}.${language}.${size.width}`;
      if (only && !set.includes(only)) continue;
      await app.page.evaluate(
        (change) => (window as unknown as ZhangjuWindow).zhangju.call('settings:set', change),
        { language, theme },
      );
      await app.page.reload();
      await app.page.locator('[data-address]').first().waitFor();
      await settle(app.page);
      for (const [name, show] of screensOf(size.width)) {
        try {
          await show(app.page);
        } catch (error) {
          console.error(`${set} ${name}: ${String(error).split('\n')[0]}`);
        }
        await app.page.screenshot({ path: join(out, `${name}.${set}.png`) });
      }
      await app.page.keyboard.press('Control+1');
    }
  }
  await app.close();
}
