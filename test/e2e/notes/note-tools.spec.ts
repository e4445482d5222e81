import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Note, NoteSummary } from '../../../shared/domain/note/note';
import { expect, expectAccessible, launchApp, processTree, test } from '../harness';
import { Desk } from './desk';

test.use({ launch: { language: 'zh-CN' } });

const emptyNote = async (desk: Desk, title = '备忘') => {
  await desk.open();
  await desk.newNote(title);
  await desk.page.keyboard.press('Enter');
  await expect(desk.text).toBeFocused();
};
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with another of the tree.
  }
}

/** What axe finds on the page, as words. */
const storedJson = async (desk: Desk) => JSON.stringify(await desk.storedNotes());

test('at most a second of typing is lost when the process is killed while one types on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhangju-killed-'));
  const places = { libraryDir: join(folder, 'library'), userDataDir: join(folder, 'state') };
  try {
    const first = await launchApp({ language: 'zh-CN', ...places });
    const desk = new Desk(first.page);
    await emptyNote(desk, '不断电');
    // Ten characters a second, never a pause: what was typed a second before the end must be there.
    const typed: { readonly word: string; readonly at: number }[] = [];
    const until = Date.now() + 4000;
    for (let count = 10; Date.now() < until; count += 1) {
      await first.page.keyboard.insertText(`字${count}`);
      typed.push({ word: `字${count}`, at: Date.now() });
      await first.page.waitForTimeout(60);
    }
    const end = Date.now();
    const closed = first.electron.waitForEvent('close').catch(() => undefined);
    const tree = processTree(first.electron.process().pid ?? 0);
    for (const pid of tree.toReversed()) kill(pid);
    await closed;

    const second = await launchApp({ language: 'zh-CN', ...places });
    const again = new Desk(second.page);
    const stored = await storedJson(again);
    const due = typed.filter(({ at }) => at <= end - 1000);
    expect(due.length).toBeGreaterThan(5);
    expect(stored).toContain(due.at(-1)?.word);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('@ quotes a clause by its words, links one with Shift, # tags, [[ links a note, and that note says so', async ({
  page,
}) => {
  const desk = new Desk(page);
  await emptyNote(desk, '负面清单');
  await emptyNote(desk, '数据跨境');
  await page.keyboard.type('见@');
  const clauses = page.getByRole('listbox', { name: '条款' });
  await expect(clauses).toBeVisible();
  await page.keyboard.insertText('负面清单');
  await expect(clauses.getByRole('option').first()).toContainText('负面清单');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Enter');
  await expect(desk.text.getByRole('button', { name: /^\d/ })).toBeVisible();
  await desk.stored('"type":"clause"');
  await page.keyboard.type('又@3.1');
  await expect(clauses.getByRole('option').first()).toContainText('3.1');
  await page.keyboard.press('Enter');
  await expect(desk.quotes).toHaveAttribute('data-quote-state', 'agrees');
  expect(await storedJson(desk)).not.toContain('@3.1');

  await page.keyboard.type('#');
  await page.keyboard.insertText('市场准入');
  await page.getByRole('option', { name: '新建标签“市场准入”' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '取下标签“市场准入”' })).toBeAttached();

  await page.keyboard.type('[[');
  await page.keyboard.insertText('负面');
  await expect(page.getByRole('listbox', { name: '笔记' }).getByRole('option').first()).toContainText(
    '负面清单',
  );
  await page.keyboard.press('Enter');
  await expect(desk.text.getByRole('button', { name: '负面清单' })).toBeVisible();
  await desk.stored('"type":"reference"');
  await desk.text.getByRole('button', { name: '负面清单' }).click();
  await expect(desk.title).toHaveValue('负面清单');
  await expect(page.getByRole('region', { name: '反向链接' }).getByRole('button')).toContainText('数据跨境');

  // The sign inside an address asks for nothing; Escape leaves what was typed.
  await desk.text.focus();
  await page.keyboard.type('a@b');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await page.keyboard.type(' @');
  await expect(clauses).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(desk.text).toContainText('a@b @');
});

test('what an input method composes opens no menu, makes no block, and is undone as whole words', async ({
  page,
}) => {
  const desk = new Desk(page);
  const cdp = await page.context().newCDPSession(page);
  await emptyNote(desk);
  await desk.compose(cdp, ['@', '@a', '# ', '[[', '> '], '前');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(desk.text).toHaveText('前');
  await page.keyboard.type('@');
  const clauses = page.getByRole('listbox', { name: '条款' });
  await expect(clauses).toBeVisible();
  await cdp.send('Input.imeSetComposition', { text: 'fu mian', selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(100);
  await expect(clauses).toBeVisible();
  await cdp.send('Input.insertText', { text: '负面清单' });
  await expect(clauses.getByRole('option').first()).toContainText('负面清单');
  await page.keyboard.press('Escape');
  const seen: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(40);
    seen.push(await desk.text.innerText());
  }
  expect(seen.join('')).not.toMatch(/[a-z#[>]/);
});

test('check lists, quotes, code, tables and footnotes come by their signs and from pasted Markdown', async ({
  page,
}) => {
  const desk = new Desk(page);
  await emptyNote(desk);
  await page.keyboard.type('[] ');
  await page.keyboard.insertText('待核一');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('待核二');
  await expect(desk.text.getByRole('option')).toHaveCount(2);
  await desk.text
    .getByRole('option')
    .first()
    .click({ position: { x: 6, y: 14 } });
  await expect(desk.text.getByRole('option').first()).toBeChecked();
  await desk.stored('"checked":true');
  await expect(desk.text.getByRole('listbox')).toHaveAttribute('aria-multiselectable', 'true');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> ');
  await page.keyboard.insertText('他人的话');
  await expect(desk.text.locator('blockquote')).toHaveText('他人的话');
  await page.keyboard.type('[^]');
  await expect(page.getByRole('textbox', { name: '脚注 1' })).toBeVisible();
  await page.getByRole('textbox', { name: '脚注 1' }).fill('出处待查');
  await desk.stored('出处待查');
  await page.getByRole('textbox', { name: '脚注 1' }).press('Enter');
  await expect(desk.text).toBeFocused();

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await desk.paste({
    'text/plain':
      '## 小结\n\n| 年 | 值 |\n| --- | --- |\n| 2025 | 8% |\n\n```\nlet a\n```\n\n- [x] 已办\n\n见注[^1]。\n\n[^1]: 注文\n',
  });
  await expect(desk.text.locator('table th')).toHaveText(['年', '值']);
  await expect(desk.text.locator('code').first()).toContainText('let a');
  await expect(page.getByRole('textbox', { name: '脚注 2' })).toHaveValue('注文');
  await desk.stored('"type":"table"');
  const before = (await desk.storedNotes()).find(({ title }) => title === '备忘')?.body;
  await expectAccessible(page);

  // Another note and back: everything is there as it was.
  await emptyNote(desk, '别处');
  await desk.rows.filter({ hasText: '备忘' }).click();
  await expect(desk.text.locator('table th')).toHaveText(['年', '值']);
  const notes = await desk.storedNotes();
  expect(notes.find(({ title }) => title === '备忘')?.body).toEqual(before);
});

test('words are found and replaced inside the note, and one Ctrl+Z takes a replacement of all back', async ({
  page,
}) => {
  const desk = new Desk(page);
  await emptyNote(desk);
  await page.keyboard.insertText('试点先行，试点推广，试点总结');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('form', { name: '在笔记中查找' });
  await bar.getByRole('textbox', { name: '查找' }).fill('试点');
  await expect(bar.getByRole('status')).toHaveText('1 / 3');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 / 3');
  await page.keyboard.press('Control+h');
  await bar.getByRole('textbox', { name: '替换为' }).fill('示范');
  await bar.getByRole('button', { name: '替换这一处' }).click();
  await expect(desk.text).toHaveText('试点先行，示范推广，试点总结');
  await expectAccessible(page);
  await bar.getByRole('button', { name: '全部替换' }).click();
  await expect(desk.text).toHaveText('示范先行，示范推广，示范总结');
  await page.keyboard.press('Escape');
  await expect(desk.text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(desk.text).toHaveText('试点先行，示范推广，试点总结');
});

test('a version is kept when the note is left, looked at, and restored as a step that can be undone', async ({
  page,
}) => {
  const desk = new Desk(page);
  await emptyNote(desk, '稿');
  await page.keyboard.insertText('初稿的话');
  await emptyNote(desk, '别处');
  await desk.rows.filter({ hasText: '稿' }).click();
  await desk.text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('改坏了');
  await desk.stored('改坏了');
  await page.getByRole('tab', { name: '历史' }).click();
  const versions = page.getByRole('region', { name: '版本' });
  await versions.getByRole('listitem').first().getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('初稿的话');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '恢复这个版本' }).click();
  await expect(desk.text).toHaveText('初稿的话');
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(desk.text).toHaveText('改坏了');
});

test('a template fills in the document; a memo stands at its section', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await page.getByRole('button', { name: '从模板新建' }).click();
  await page.getByRole('menuitem', { name: '读书卡' }).click();
  await expect(desk.title).toHaveValue(/^读书卡：.*服务贸易/);
  await expect(desk.text.locator('table')).toContainText('服务贸易');
  await expect(desk.text).not.toContainText('{{');
  await page.keyboard.press('Control+1');
  await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
  await page.getByRole('tab', { name: /笔记/ }).click();
  const memo = page.getByRole('textbox', { name: '本节备忘' });
  await memo.fill('“放宽”两见');
  await expect
    .poll(async () => {
      const notes = await desk.ask<readonly NoteSummary[]>('note:list', {});
      return notes.find(({ attachedTo }) => attachedTo?.kind === 'section')?.excerpt;
    })
    .toBe('“放宽”两见');
  await memo.blur();
  await expect(memo).toHaveValue('“放宽”两见');
  await expectAccessible(page);
  await page.keyboard.press('Control+3');
  await desk.rows.filter({ hasText: '放宽' }).click();
  await expect(page.getByText('备忘', { exact: true })).toBeVisible();
  const note = (await desk.storedNotes()).find(({ attachedTo }) => attachedTo !== null) as Note;
  expect(note.title).not.toBe('');
});
