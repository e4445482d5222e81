import { expect, test } from '../harness';
import { Desk } from './desk';

test.use({ launch: { language: 'zh-CN' } });

const hostile = `
  <meta http-equiv="refresh" content="0;url=https://evil.example/">
  <h4 style="position:fixed">标题</h4>
  <p onclick="window.pwned=1" style="color:red">一<b>粗</b><span style="font-weight:700">体</span>
    <script>window.pwned=1</script><img src="x" onerror="window.pwned=1">
    <a href="javascript:window.pwned=1">坏链接</a> <a href="https://example.org/" target="_blank">好链接</a></p>
  <iframe srcdoc="<script>parent.pwned=1</script>"></iframe>
  <svg onload="window.pwned=1"><a href="javascript:window.pwned=1"><text>图</text></a></svg>
  <details open ontoggle="window.pwned=1">细节</details>
  <form action="https://evil.example/"><input autofocus onfocus="window.pwned=1"></form>
  <ul><li>甲<ol><li>乙</li></ol></li></ul>
  <link rel="stylesheet" href="https://evil.example/x.css"><object data="https://evil.example/"></object>`;

test('hostile HTML arrives as words and executes nothing', async ({ app, page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('粘贴');
  await page.keyboard.press('Enter');
  await desk.paste({ 'text/html': hostile, 'text/plain': '纯文本' });
  await desk.stored('好链接');
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  const body = JSON.stringify(await desk.storedBody());
  expect(body).not.toMatch(/javascript|evil|onerror|pwned/);
  for (const words of ['标题', '坏链接', '细节', '甲', '乙']) expect(body).toContain(words);
  expect(body).toContain('"text":"粗体","format":1');
  expect(body).toContain('"url":"https://example.org/"');
  await expect(
    desk.text.locator('script, iframe, img, form, input, object, link, meta, [style], [onclick], [href]'),
  ).toHaveCount(0);
  expect(app.electron.windows()).toHaveLength(1);
});

test('a forged editor state is not taken for one', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('伪造');
  await page.keyboard.press('Enter');
  const forged = [
    { type: 'evil', version: 1, text: 'E' },
    {
      type: 'link',
      version: 1,
      url: 'javascript:window.pwned=1',
      children: [{ type: 'text', version: 1, text: '坏', format: 0 }],
    },
    {
      type: 'note-link',
      version: 1,
      url: 'javascript:window.pwned=1',
      children: [{ type: 'text', version: 1, text: '坏', format: 0 }],
    },
  ];
  for (const namespace of ['note', 'Playground', '']) {
    await desk.paste({
      'application/x-lexical-editor': JSON.stringify({ namespace, nodes: forged }),
      'text/plain': '只有纯文本',
    });
  }
  await desk.stored('只有纯文本只有纯文本只有纯文本');
  expect(JSON.stringify(await desk.storedBody())).not.toMatch(/javascript|evil/);
});
