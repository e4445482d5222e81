import type { Page } from '@playwright/test';
import { expect, test } from './border-test';

/** Markup that has run in other applications. Each would set `window.ran`. */
const payloads = [
  '<script>window.ran = 1</script>',
  '<script src="data:text/javascript,window.ran=1"></script>',
  '<img src="x" onerror="window.ran = 1">',
  '<svg onload="window.ran = 1"><script>window.ran = 1</script></svg>',
  '<body onload="window.ran = 1">',
  '<details open ontoggle="window.ran = 1"><summary>a</summary></details>',
  '<video><source onerror="window.ran = 1"></video>',
  '<input autofocus onfocus="window.ran = 1">',
  '<a href="javascript:window.ran=1" class="click">a</a>',
  '<a href="java\tscript:window.ran=1" class="click">a</a>',
  '<form action="javascript:window.ran=1"><button class="click">a</button></form>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<object data="data:text/html,<script>opener.ran=1</script>"></object>',
  '<embed src="data:text/html,<script>opener.ran=1</script>">',
  '<math><a xlink:href="javascript:window.ran=1" class="click">a</a></math>',
  '<link rel="stylesheet" href="https://example.invalid/a.css">',
  '<base href="https://example.invalid/">',
];

/** Puts the markup on the page by the one policy that it may make, as far as it ever could get. */
function bringIn(page: Page, payload: string): Promise<boolean> {
  return page.evaluate(async (html) => {
    const types = (window as unknown as { trustedTypes: TrustedTypes }).trustedTypes;
    const policy = types.createPolicy('lexical', { createHTML: (text) => text });
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = policy.createHTML(html) as string;
    for (const element of place.querySelectorAll('.click'))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    // A script element made by hand runs where parsed ones do not.
    for (const script of place.querySelectorAll('script')) {
      const copy = document.createElement('script');
      try {
        copy.text = script.textContent;
        if (script.src) copy.src = script.src;
      } catch {
        // Refused as not trusted.
      }
      place.append(copy);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    place.remove();
    return 'ran' in window;
  }, payload);
}

for (const payload of payloads) {
  test(`does not run: ${payload}`, async ({ app, page }) => {
    app.problems.expect(/./);
    expect(await bringIn(page, payload)).toBe(false);
  });
}

test('the same markup does run where no policy holds', async ({ app, page }) => {
  app.problems.expect(/./);
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  const ran = await bringIn(page, '<img src="x" onerror="window.ran = 1">');
  await client.send('Page.setBypassCSP', { enabled: false });
  await client.detach();
  await page.reload();
  await page.locator('[data-address]').first().waitFor();
  expect(ran).toBe(true);
});

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): unknown };
}

test('text is never made code or markup', async ({ app, page }) => {
  app.problems.expect(/./);
  const outcomes = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        // In a task of its own: what is called from outside may evaluate.
        setTimeout(() => {
          const attempt = (name: string, run: () => unknown) => {
            try {
              run();
              return `${name} ran`;
            } catch {
              return `${name} refused`;
            }
          };
          const place = document.createElement('div');
          resolve([
            attempt('eval', () => (0, eval)('1')),
            attempt('Function', () => new Function('return 1')()),
            attempt('innerHTML', () => (place.innerHTML = '<b>a</b>')),
            attempt('insertAdjacentHTML', () => place.insertAdjacentHTML('beforeend', '<b>a</b>')),
            attempt('document.write', () => document.write('<b>a</b>')),
            attempt('parseFromString', () => new DOMParser().parseFromString('<b>a</b>', 'text/html')),
            attempt('another policy', () =>
              (window as unknown as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy('mine', {
                createHTML: (text) => text,
              }),
            ),
          ]);
        }, 0);
      }),
  );
  expect(outcomes.filter((outcome) => !outcome.endsWith('refused'))).toEqual([]);
});

test('a breach is seen as a violation', async ({ app, page }) => {
  app.problems.expect(/./);
  const directive = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);
      }),
  );
  expect(directive).toBe('style-src-elem');
});
