import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import type { Note, NoteQuote } from '../../../shared/domain/note/note';
import type { DocumentContent } from '../../../shared/ipc/contract';
import { expect, launchApp, test } from '../harness';
import { Desk } from './desk';

test.use({ launch: { language: 'zh-CN' } });

/** A quote of the first 12 characters of a late paragraph of the plan. */
async function lateQuote(desk: Desk, exact?: string): Promise<NoteQuote> {
  const documents = await desk.ask<readonly DocumentSummary[]>('document:list', {});
  const documentId = documents[0]!.id;
  const { blocks } = await desk.ask<DocumentContent>('document:open', { documentId });
  const block = blocks.filter(({ kind, text }) => kind === 'paragraph' && text.length > 40).at(-2)!;
  return {
    type: 'quote',
    documentId,
    range: { start: { block: block.id, offset: 0 }, end: { block: block.id, offset: 12 } },
    exact: exact ?? block.text.slice(0, 12),
    contentSha256: documents[0]!.contentSha256,
    color: 4,
  };
}

test('a quote taken with Q stands in a note named after its section, agrees, and can be taken back', async ({
  page,
}) => {
  const desk = new Desk(page);
  await desk.quoteSentence(2);
  await desk.stored('"type":"quote"');
  await expect(page.getByText(/并引用/)).toBeVisible();
  await desk.open();
  await expect(desk.quotes).toHaveAttribute('data-quote-state', 'agrees');
  await expect(desk.quotes).toContainText('与原文一致');
  await expect(page.getByRole('region', { name: '本篇引文' }).getByRole('button')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(desk.rows).toHaveCount(0);
});

test('a quote goes into the open note without losing what is typed there', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('在写的一篇');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('还没有保存的话');
  await desk.quoteSentence(4);
  await desk.stored('"type":"quote"');
  const notes = await desk.storedNotes();
  expect(notes).toHaveLength(1);
  expect(notes[0]?.body.blocks.map(({ type }) => type)).toEqual(['paragraph', 'quote']);
});

test('a click on a quote shows its place in the plan', async ({ page }) => {
  const desk = new Desk(page);
  const quote = await lateQuote(desk);
  await desk.ask<Note>('note:create', {
    documentId: quote.documentId,
    title: '跳转',
    body: { blocks: [quote] },
  });
  await desk.open();
  await desk.quotes.getByRole('button').click();
  const place = page.locator(`[data-address]`, { hasText: quote.exact }).first();
  await expect(place).toBeInViewport();
  await desk.open();
  await page.getByRole('region', { name: '本篇引文' }).getByRole('button').click();
  await expect(place).toBeInViewport();
});

test('a quote is chosen and deleted with the keyboard, and comes back with undo', async ({ page }) => {
  const desk = new Desk(page);
  const quote = await lateQuote(desk);
  await desk.ask<Note>('note:create', {
    documentId: quote.documentId,
    title: '键盘',
    body: { blocks: [{ type: 'paragraph', children: [{ type: 'text', text: '前一段', format: 0 }] }, quote] },
  });
  await desk.open();
  await desk.text.getByText('前一段').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(desk.text.locator('[data-selected]')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(desk.quotes).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.quotes).toHaveCount(1);
});

test('a quote whose words are no longer those of the source says so, shows both and changes nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhangju-notes-'));
  const launch = {
    libraryDir: join(folder, 'library'),
    userDataDir: join(folder, 'state'),
    language: 'zh-CN',
  } as const;
  try {
    const first = await launchApp(launch);
    const quote = await lateQuote(new Desk(first.page), '改动过的引文');
    await new Desk(first.page).ask<Note>('note:create', {
      documentId: quote.documentId,
      title: '核对',
      body: { blocks: [quote] },
    });
    await first.electron.close();

    const second = await launchApp(launch);
    const desk = new Desk(second.page);
    const source = (await lateQuote(desk)).exact;
    await desk.open();
    await expect(desk.quotes).toHaveAttribute('data-quote-state', 'differs');
    await expect(desk.quotes).toContainText('引文与原文不一致');
    await expect(desk.quotes).toContainText('改动过的引文');
    await expect(desk.quotes).toContainText(source);
    await expect(second.page.getByRole('img', { name: '引文与原文不一致' })).toBeVisible();
    await desk.title.click();
    await second.page.keyboard.press('End');
    await second.page.keyboard.insertText('一次');
    await desk.stored('核对一次');
    expect(await desk.storedBody()).toEqual({ blocks: [quote] });
    expect(second.problems.list).toEqual([]);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the reader lists the notes that quote the document, and opens them', async ({ page }) => {
  const desk = new Desk(page);
  const quote = await lateQuote(desk);
  await desk.ask<Note>('note:create', {
    documentId: null,
    title: '文库的笔记',
    body: {
      blocks: [quote, { type: 'paragraph', children: [{ type: 'text', text: '由此看力度。', format: 0 }] }],
    },
  });
  await page.getByRole('tab', { name: /笔记/ }).click();
  const card = page.locator('article[data-note-id]');
  await expect(card).toContainText('文库的笔记');
  await expect(card).toContainText('由此看力度。');
  await card.getByRole('button', { name: /文库的笔记/ }).click();
  await expect(desk.title).toHaveValue('文库的笔记');
});

test('a mark names the notes that quote its words, and the tab parts notes by the section being read', async ({
  page,
}) => {
  const desk = new Desk(page);
  const quote = await lateQuote(desk);
  const note = (title: string, blocks: unknown[]) =>
    desk.ask<Note>('note:create', { documentId: null, title, body: { blocks } });
  const { documentId, range } = quote;
  await note('引用它的笔记', [quote]);
  await note('只提到条款的笔记', [
    { type: 'paragraph', children: [{ type: 'clause', label: '某条', documentId, range }] },
  ]);
  await desk.ask<Note>('note:create', {
    documentId,
    title: '别的笔记',
    body: { blocks: [{ type: 'paragraph', children: [] }] },
  });
  await desk.ask('annotation:create', { documentId, range, color: 4 });
  await page.getByRole('region').first().focus();
  await page.keyboard.press('n');
  const quoted = page.getByRole('region', { name: '引用此处的笔记' });
  await expect(quoted.getByRole('button')).toHaveCount(2);
  await page.getByRole('tab', { name: /笔记/ }).click();
  const here = page.getByRole('region', { name: /^引用 .* 的笔记 2$/ });
  await expect(here.locator('article')).toHaveCount(2);
  await expect(page.getByRole('region', { name: '其他笔记 1' })).toContainText('别的笔记');
  await page.getByRole('tab', { name: /批注/ }).click();
  await quoted.getByRole('button', { name: /引用它的笔记/ }).click();
  await expect(desk.title).toHaveValue('引用它的笔记');
});
