import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog, type LaunchedApp } from '../harness';

const years = Array.from({ length: 14 }, (_, at) => 2012 + at);

/** A plan with a table of indicators and one that is wider than any column. */
export const planWithTables = `<!DOCTYPE html><html lang="zh-CN"><body>
<h1>对外贸易高质量发展规划</h1>
<h2>一、主要目标</h2>
<p>到2025年，贸易强国建设取得明显进展，主要指标如下表所示。各地区要结合实际认真落实。</p>
<table>
<caption>表1　“十四五”对外贸易主要指标</caption>
<thead>
<tr><th rowspan="2">类别</th><th rowspan="2">指标</th><th colspan="2">年份</th><th rowspan="2">属性</th></tr>
<tr><th>2020年</th><th>2025年</th></tr>
</thead>
<tbody>
<tr><th rowspan="2">规模</th><td>货物贸易总额（万亿美元）</td><td>4.65</td><td>5.1</td><td>预期性</td></tr>
<tr><td>服务进出口年均增速（%）</td><td>—</td><td>6左右</td><td>预期性</td></tr>
<tr><th>质量</th><td>高新技术产品出口占比（%）</td><td>30</td><td>32</td><td>预期性</td></tr>
<tr><th>任务</th><td colspan="3">完善跨境服务贸易负面清单管理制度。<br>建立健全技术贸易促进体系，扩大先进技术进口。</td><td>约束性</td></tr>
</tbody>
</table>
<p>以上指标由商务部会同有关部门分解落实。落实情况每年评估一次。</p>
<h2>二、历年数据</h2>
<table>
<tr><th>指标</th>${years.map((year) => `<th>${year}年</th>`).join('')}</tr>
<tr><td>货物进出口总额（亿美元）</td>${years.map((year) => `<td>${year * 19}</td>`).join('')}</tr>
<tr><td>服务进出口总额（亿美元）</td>${years.map((year) => `<td>${year * 3}</td>`).join('')}</tr>
</table>
<p>数据来源为有关部门统计年鉴。</p>
${Array.from({ length: 30 }, (_, at) => `<p>第${at + 1}项工作要按照职责分工抓好落实，及时总结推广经验做法。</p>`).join('\n')}
</body></html>`;

/** Brings the plan with tables in as a reader would and waits until it is shown. */
export async function importTables(app: LaunchedApp): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'zhangju-tables-')), '规划.html');
  writeFileSync(path, planWithTables);
  await answerOpenDialog(app, path);
  const { page } = app;
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog', { name: '导入' }).getByRole('button', { name: /^导入/ }).click();
  await page.locator('[data-kind="table"]').first().waitFor();
  // A dialog that closes gives the keyboard back.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export const cell = (page: Page, name: string, table = 0): Locator =>
  page.locator('[data-kind="table"]').nth(table).locator(`[data-cell="${name}"]`);

/** Presses the mouse before the first of the words in a cell and lets it go behind the last. */
export async function dragOver(page: Page, from: Locator, to: Locator, words: readonly [string, string]) {
  await from.scrollIntoViewIfNeeded();
  const place = (locator: Locator, wanted: string, edge: 'before' | 'behind') =>
    locator.evaluate(
      (element, [text, side]) => {
        for (const run of element.querySelectorAll('[data-block]')) {
          const node = run.firstChild as Text;
          const at = node.data.indexOf(text);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          const rects = [...range.getClientRects()];
          const rect = side === 'before' ? rects[0] : rects.at(-1);
          if (rect)
            return { x: side === 'before' ? rect.left + 1 : rect.right + 1, y: rect.top + rect.height / 2 };
        }
        throw new Error(`not in the cell: ${text}`);
      },
      [wanted, edge] as const,
    );
  const start = await place(from, words[0], 'before');
  const end = await place(to, words[1], 'behind');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}
