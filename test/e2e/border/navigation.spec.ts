import { expect, shownPages, test } from './border-test';

/** Each tries to leave the page or to open another. */
const attempts: Readonly<Record<string, string>> = {
  'location to the web': "location.href = 'https://example.invalid/'",
  'location to a file': "location.href = 'file:///etc/passwd'",
  'location to data': "location.href = 'data:text/html,<p>a'",
  'location to another page of the scheme': "location.href = 'app://other/'",
  'location to another file of the page': "location.href = 'app://zhangju/index.html'",
  'location.replace': "location.replace('https://example.invalid/')",
  'a meta refresh': `const m = document.createElement('meta'); m.httpEquiv = 'refresh';
    m.content = '0;url=https://example.invalid/'; document.head.append(m)`,
  'a form': `const f = document.createElement('form'); f.action = 'https://example.invalid/';
    f.method = 'post'; document.body.append(f); f.submit()`,
  'a link': `const a = document.createElement('a'); a.href = 'https://example.invalid/';
    document.body.append(a); a.click()`,
  'a link to a new window': `const a = document.createElement('a'); a.href = 'https://example.invalid/';
    a.target = '_blank'; document.body.append(a); a.click()`,
  'a link with the control key': `const a = document.createElement('a'); a.href = 'https://example.invalid/';
    document.body.append(a);
    a.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }))`,
  'a link with the middle button': `const a = document.createElement('a'); a.href = 'https://example.invalid/';
    document.body.append(a);
    a.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }))`,
  'a link that downloads': `const a = document.createElement('a'); a.download = 'a.txt';
    a.href = URL.createObjectURL(new Blob(['a'])); document.body.append(a); a.click()`,
  'a link that downloads from the web': `const a = document.createElement('a'); a.download = 'a.exe';
    a.href = 'https://example.invalid/a.exe'; document.body.append(a); a.click()`,
  'window.open to the web': "window.open('https://example.invalid/')",
  'window.open of nothing': "window.open('about:blank'); window.open('')",
  'window.open of a script': "window.open('javascript:alert(1)')",
  'window.open of the page': "window.open('app://zhangju/', 'other', 'width=300,height=300')",
  'window.open in place': "window.open('https://example.invalid/', '_self')",
  'window.open with Node asked for':
    "window.open('about:blank', 'w', 'nodeIntegration=1,contextIsolation=0')",
  'a frame': `const f = document.createElement('iframe'); f.src = 'https://example.invalid/';
    document.body.append(f)`,
  'a webview': `const w = document.createElement('webview'); w.setAttribute('src', 'https://example.invalid/');
    w.setAttribute('nodeintegration', ''); document.body.append(w)`,
  'an external program': "location.href = 'mailto:a@example.invalid'; location.href = 'ms-calculator:'",
  history: "history.pushState({}, '', '/'); history.back(); history.forward()",
};

for (const [name, code] of Object.entries(attempts)) {
  test(`leads nowhere: ${name}`, async ({ app, page }) => {
    app.problems.expect(/./);
    await app.electron.evaluate(({ shell, session }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
      shell.openPath = (path) => Promise.resolve(String(opened.push(path)));
      session.defaultSession.once('will-download', (event, item) => {
        if (!event.defaultPrevented) opened.push(item.getURL());
      });
    });
    // With a user's gesture, as a click would have.
    const client = await page.context().newCDPSession(page);
    await client.send('Runtime.evaluate', { expression: code, userGesture: true });
    await client.detach();
    await page.waitForTimeout(200);
    expect(await shownPages(app)).toEqual(['app://zhangju/']);
    expect(await app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(
      [],
    );
  });
}

test('a file or an address dropped on the window does not replace the page', async ({ app, page }) => {
  app.problems.expect(/./);
  const client = await page.context().newCDPSession(page);
  for (const data of [
    { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 },
    {
      items: [{ mimeType: 'text/uri-list', data: 'https://example.invalid/' }],
      dragOperationsMask: 1,
    },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
    }
  }
  await client.detach();
  await page.waitForTimeout(200);
  expect(await shownPages(app)).toEqual(['app://zhangju/']);
});
