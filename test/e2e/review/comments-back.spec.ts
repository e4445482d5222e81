import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Colleague } from '../../support/colleague';
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  expectAccessible,
  test,
  type ZhangjuWindow,
} from '../harness';

const quotes = {
  fields: '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放',
  barriers: '破除负面清单之外隐性准入壁垒',
  list: '健全准入前国民待遇加负面清单管理制度',
};
let folder: string;
let back: string;

test.beforeEach(async ({ app, page }) => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-back-'));
  const sent = join(folder, '规划全文（批注版）.docx');
  back = join(folder, '规划全文（批注版）-李楠.docx');
  await answerSaveDialog(app, sent);
  await page.evaluate(
    async (wanted) => {
      const { zhangju } = window as unknown as ZhangjuWindow & {
        zhangju: { host: { chooseSavePath(name: string, extension: string): Promise<string | null> } };
      };
      const ask = async <T>(name: string, input: unknown) => (await zhangju.call(name, input)).value as T;
      await ask('settings:set', { author: { name: '周明', initials: 'ZM' } });
      const [plan] = await ask<{ id: string }[]>('document:list', {});
      const documentId = plan?.id;
      const { blocks } = await ask<{ blocks: { id: string; text: string; voice: string }[] }>(
        'document:open',
        {
          documentId,
        },
      );
      const marks: { id: string }[] = [];
      for (const [quote, comment] of wanted) {
        const block = blocks.find(({ text, voice }) => voice === 'document' && text.includes(quote ?? ''));
        const at = block?.text.indexOf(quote ?? '') ?? -1;
        const range = {
          start: { block: block?.id, offset: at },
          end: { block: block?.id, offset: at + (quote?.length ?? 0) },
        };
        marks.push(await ask('annotation:create', { documentId, range, color: 5, comment }));
      }
      await ask('comment:add', { annotationId: marks[0]?.id, text: '以正文为准。' });
      const path = await zhangju.host.chooseSavePath('a', 'docx');
      await ask('export:run', { path, request: { documentId, format: 'docx-annotated' } });
    },
    [
      [quotes.fields, '末尾有“等”字：是否穷尽？'],
      [quotes.barriers, '没有定义。'],
      [quotes.list, '先健全，再缩减'],
    ],
  );
  const colleague = new Colleague(new Uint8Array(readFileSync(sent)))
    .comments('设立自我承诺等便捷通道', '与告知承诺制是什么关系，要写清。')
    .comments('促进要素流动型开放与制度型开放相结合', '名单在哪份文件？')
    .answers('是否穷尽', '图片 1 里如有行业清单，以图片为准。')
    .settles('没有定义')
    .rewords('先健全，再缩减', '健全在先，缩减在后')
    .deletes('以正文为准')
    .edits('制定与负面清单相配套的监管措施', '研究制定与负面清单相配套的监管措施')
    .comments('研究制定与负面清单相配套', '这里不对。');
  writeFileSync(back, colleague.saves());
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dialog = (page: Page) => page.getByRole('dialog', { name: '批注回收' });
/** Not the words of the choice beside them, which is the platform's own list. */
const rows = (page: Page) => dialog(page).locator('[role=option]');

test('a returned file is compared, chosen from by keyboard, written as a layer and taken back', async ({
  app,
  page,
}) => {
  await answerOpenDialog(app, back);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('批注回收');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(8);
  await expect(dialog(page)).toContainText('规划全文（批注版）-李楠.docx');
  // What was reworded or deleted, and what cannot be written, is not chosen by itself.
  const act = dialog(page).getByRole('button', { name: /^写入选中/ });
  await expect(act).toHaveText('写入选中的 4 条');
  const list = dialog(page).getByRole('listbox');
  await expect(list).toBeFocused();
  // The second row is the comment that was reworded.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(act).toHaveText('写入选中的 5 条');
  await page.keyboard.press('x');
  await expect(act).toHaveText('写入选中的 4 条');
  await dialog(page).getByRole('button', { name: /^新增/ }).click();
  await rows(page).filter({ hasText: '设立自我承诺' }).click();
  const detail = dialog(page).getByRole('region', { name: '新批注' });
  await expect(detail).toContainText('李楠');
  await expect(detail).toContainText('三、（一）第2段第4句');
  await expect(detail).toContainText('划定的字与原文逐字相同');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: /^全部/ }).click();
  await expect(dialog(page).getByRole('option', { name: /正文改动/ })).toContainText('研究制定');

  await act.click();
  await expect(dialog(page)).toBeHidden();
  const layer = page.getByRole('checkbox', { name: /李楠/ });
  await expect(layer).toBeChecked();
  const tab = page.getByRole('tab', { name: /批注/ });
  await expect(tab).toContainText('5');
  await layer.uncheck();
  await expect(tab).toContainText('3');
  await layer.check();
  await page.keyboard.press('Control+z');
  await expect(layer).toBeHidden();
  await expect(tab).toContainText('3');
});

test('a colleague’s words are written among one’s own marks where that is chosen', async ({ app, page }) => {
  await answerOpenDialog(app, back);
  await openBack(page);
  const into = dialog(page).getByRole('combobox', { name: '写入为' });
  await rows(page).filter({ hasText: '设立自我承诺' }).click();
  await expect(into).toHaveValue('layer');
  await into.selectOption('我的批注（仍署其名）');
  await expect(dialog(page)).toContainText(/李楠的 \d 条都这样写入/);
  // The same person, the same answer.
  await rows(page).filter({ hasText: '图片 1 里如有行业清单' }).click();
  await expect(into).toHaveValue('own');
  await expectAccessible(page);
  await dialog(page)
    .getByRole('button', { name: /^写入选中/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('tab', { name: /批注/ })).toContainText('5');
  await expect(page.getByRole('checkbox', { name: /李楠/ })).toHaveCount(0);
});

const openBack = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('批注回收');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(8);
};

test('a comment without a place is given one by keyboard, from likely places or in the text', async ({
  app,
  page,
}) => {
  await answerOpenDialog(app, back);
  await openBack(page);
  await dialog(page)
    .getByRole('button', { name: /^找不到/ })
    .click();
  await rows(page).first().click();
  const list = dialog(page).getByRole('listbox', { name: '找不到' });
  await expect(list).toBeFocused();
  await page.keyboard.press('r');
  const choice = dialog(page).getByRole('listbox', { name: /换到哪里/ });
  await expect(choice).toBeFocused();
  await expect(choice.getByRole('option').first()).toContainText('制定与负面清单相配套');
  // Escape leaves the choice and not the dialog.
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.keyboard.press('r');
  await expect(choice.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await expect(rows(page).first()).toContainText('3.2¶1s3');
  await expect(dialog(page).getByRole('button', { name: /^写入选中/ })).toHaveText('写入选中的 5 条');
  await expect(dialog(page)).toContainText('由你选定');

  await page.keyboard.press('r');
  await expect(choice).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: '为批注选位置' });
  await expect(bar).toContainText('李楠');
  await expect(dialog(page)).toBeHidden();
  await expect(bar.getByRole('button', { name: /放到选中的字/ })).toBeDisabled();
  // The palette, to look for the words, goes back to the choice.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(bar).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(bar).toContainText('李楠');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('3.1¶2');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('李楠');
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: /放到选中的字/ })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(rows(page).first()).not.toContainText('3.2¶1s3');
  await dialog(page).getByRole('button', { name: '回到来稿的位置' }).click();
  await expect(dialog(page).getByRole('button', { name: /^写入选中/ })).toHaveText('写入选中的 4 条');
  await rows(page).first().click();
  await page.keyboard.press('r');
  await expect(choice.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('button', { name: /^写入选中/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  const tab = page.getByRole('tab', { name: /批注/ });
  await expect(tab).toContainText('6');
  await page.keyboard.press('Control+z');
  await expect(tab).toContainText('3');
});

test('such a file dropped on the window is compared, not brought in', async ({ page }) => {
  await page.evaluate(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
    },
    { base64: readFileSync(back).toString('base64'), name: '来稿.docx' },
  );
  await expect(rows(page)).toHaveCount(8);
  await expect(dialog(page)).toContainText('来稿.docx');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('a Word file of another making is refused with a reason', async ({ app, page }) => {
  const other = join(folder, '别的.docx');
  const { zipSync, strToU8 } = await import('fflate');
  writeFileSync(
    other,
    zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body/></w:document>') }),
  );
  await answerOpenDialog(app, other);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('批注回收');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('不是章句导出的 Word 批注版');
  await expect(dialog(page).getByRole('button', { name: /^写入选中/ })).toBeDisabled();
});
