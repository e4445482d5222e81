import { expect, test } from './border-test';

test('every permission that can be asked for is denied', async ({ app, page }) => {
  app.problems.expect(/./);
  const granted = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'background-sync',
      'persistent-storage',
      'screen-wake-lock',
      'local-fonts',
      'window-management',
      'storage-access',
      'idle-detection',
      'accelerometer',
      'gyroscope',
      'magnetometer',
      'payment-handler',
    ];
    const found: string[] = [];
    for (const name of names) {
      const state = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      );
      if (state === 'granted') found.push(name);
    }
    return found;
  });
  // Chromium itself answers these for a page in front without asking the application.
  expect(granted.filter((name) => !/^(accelerometer|gyroscope|magnetometer)$/.test(name))).toEqual([]);
});

test('what a permission would open stays shut', async ({ app, page }) => {
  app.problems.expect(/./);
  const opened = await page.evaluate(async () => {
    type Attempt = readonly [string, () => Promise<unknown>];
    const has = navigator as unknown as Record<string, Record<string, (o?: unknown) => Promise<unknown>>>;
    const attempts: readonly Attempt[] = [
      ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
      ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
      ['screen', () => navigator.mediaDevices.getDisplayMedia({ video: true })],
      ['place', () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))],
      ['clipboard', () => navigator.clipboard.readText()],
      ['midi', () => navigator.requestMIDIAccess({ sysex: true })],
      ['usb', () => has['usb']!['requestDevice']!({ filters: [] })],
      ['hid', async () => nonEmpty(await has['hid']!['requestDevice']!({ filters: [] }))],
      ['serial', () => has['serial']!['requestPort']!()],
      ['bluetooth', () => has['bluetooth']!['requestDevice']!({ acceptAllDevices: true })],
      [
        'fonts',
        async () =>
          nonEmpty(await (window as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts()),
      ],
      ['service worker', () => navigator.serviceWorker.register('/sw.js')],
      [
        'notification',
        async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
        },
      ],
    ];
    function nonEmpty(list: unknown): void {
      if (!Array.isArray(list) || list.length === 0) throw new Error('none');
    }
    const found: string[] = [];
    for (const [name, open] of attempts) {
      const outcome = await Promise.race([
        Promise.resolve()
          .then(open)
          .then(
            () => 'opened',
            () => 'shut',
          ),
        new Promise((resolve) => setTimeout(() => resolve('waiting'), 1000)),
      ]);
      if (outcome === 'opened') found.push(name);
    }
    return found;
  });
  expect(opened).toEqual([]);
});

test('no language is spell-checked, so no dictionary is fetched', async ({ app, page: _ }) => {
  const state = await app.electron.evaluate(({ session }) => ({
    languages: session.defaultSession.getSpellCheckerLanguages(),
    isEnabled: session.defaultSession.isSpellCheckerEnabled(),
  }));
  expect(state).toEqual({ languages: [], isEnabled: false });
});
