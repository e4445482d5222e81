import { expect, test } from '../harness';
import { Desk } from './desk';

test.use({ launch: { language: 'zh-CN' } });

test('an input method writes into title and text: once, without shortcuts, undone word by word', async ({
  page,
}) => {
  const desk = new Desk(page);
  const cdp = await page.context().newCDPSession(page);
  await desk.open();
  await desk.newNote();
  await desk.compose(cdp, ['f', 'fu', 'fu m', 'fu mian'], '负面');
  await desk.compose(cdp, ['q', 'qi', 'qing dan'], '清单');
  await expect(desk.title).toHaveValue('负面清单');
  await page.keyboard.press('Enter');
  await expect(desk.text).toBeFocused();
  await desk.compose(cdp, ['q', 'qu', 'quan', 'quan guo'], '全国');
  await desk.compose(cdp, ['t', 'tui', 'tui jin'], '推进');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1200);
  await desk.compose(cdp, ['n', 'ni', 'ni hao'], '你好');
  await expect(desk.text).toHaveText('全国推进你好');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.text).toBeVisible();
  await desk.stored('你好');
  const notes = await desk.storedNotes();
  expect(notes).toHaveLength(1);
  expect(notes[0]?.title).toBe('负面清单');
  expect(JSON.stringify(notes[0]?.body)).not.toMatch(/"text":"[^"]*[a-z]/);

  const seen: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(40);
    seen.push(await desk.text.innerText());
  }
  expect(seen.join('')).not.toMatch(/[a-z]/);
  expect(seen[0]).not.toContain('你好');
});

test('a composition that is given up leaves nothing', async ({ page }) => {
  const desk = new Desk(page);
  const cdp = await page.context().newCDPSession(page);
  await desk.open();
  await desk.newNote('放弃');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('前');
  await cdp.send('Input.imeSetComposition', { text: 'bu yao', selectionStart: 6, selectionEnd: 6 });
  await page.waitForTimeout(900);
  expect(JSON.stringify(await desk.storedNotes())).not.toContain('bu yao');
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await page.waitForTimeout(900);
  await expect(desk.text).toHaveText('前');
  expect(JSON.stringify(await desk.storedBody())).not.toContain('bu yao');
});
