import { expect, test } from './border-test';

/** Addresses that have been used against custom schemes: each has to be simply unknown. */
const hostile = [
  'app://zhangju/../../../etc/passwd',
  'app://zhangju/..%2f..%2f..%2fetc%2fpasswd',
  'app://zhangju/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  'app://zhangju/..%5c..%5c..%5cwindows%5cwin.ini',
  'app://zhangju/..\\..\\..\\etc\\passwd',
  'app://zhangju/%252e%252e%252fetc%252fpasswd',
  'app://zhangju//etc/passwd',
  'app://zhangju//zhangju/index.html/../../main/main.cjs',
  'app://zhangju/main/main.cjs',
  'app://zhangju/../main/main.cjs',
  'app://zhangju/assets/../../store/store.cjs',
  'app://zhangju/file:///etc/passwd',
  'app://zhangju/C:/Windows/win.ini',
  'app://zhangju/index.html%00.js',
  'app://zhangju/index.html?x=1',
  'app://zhangju/INDEX.HTML',
  'app://zhangju/index.html/',
  'app://zhangju/assets/',
  'app://zhangju/package.json',
  'app://zhangju/__proto__',
  'app://zhangju/constructor',
  'app://other/index.html',
  'app://zhangju.evil/index.html',
  'app://user:secret@zhangju/index.html',
];

test('an address that is not a file of the built page is not found', async ({ app, page: _ }) => {
  const answers = await app.electron.evaluate(async ({ net }, addresses) => {
    const found: string[] = [];
    for (const address of addresses) {
      const outcome = await net.fetch(address).then(
        async (answer) => `${answer.status} ${(await answer.text()).length}`,
        () => 'refused',
      );
      if (outcome !== '404 0' && outcome !== 'refused') found.push(`${address}: ${outcome}`);
    }
    return found;
  }, hostile);
  expect(answers).toEqual([]);
});

test('only reading is answered', async ({ app, page: _ }) => {
  const statuses = await app.electron.evaluate(({ net }) =>
    Promise.all(
      ['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) =>
        net.fetch('app://zhangju/index.html', { method }).then(
          (answer) => answer.status,
          () => 404,
        ),
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('the page is served with exactly the locked policy', async ({ app, page: _ }) => {
  const headers = await app.electron.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://zhangju/');
    return Object.fromEntries(
      ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'content-type'].map((name) => [
        name,
        answer.headers.get(name),
      ]),
    );
  });
  expect(headers).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'none'; worker-src 'none'; frame-src 'none'; object-src 'none'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lexical 'allow-duplicates'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-type': 'text/html; charset=utf-8',
  });
});

test('no file of the disk can be read through an address', async ({ app, page }) => {
  app.problems.expect(/Not allowed|Refused|violates|connect-src|img-src|file:/);
  const outcomes = await page.evaluate(async () => {
    const fetched = await fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    );
    const own = await fetch('app://zhangju/index.html').then(
      () => 'read',
      () => 'refused',
    );
    const image = await new Promise((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve('read');
      picture.onerror = () => resolve('refused');
      picture.src = 'file:///usr/share/pixmaps/debian-logo.png';
    });
    return [fetched, own, image];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
});
