import { app, session, type Session, type WebContents } from 'electron';
import { isOwnOrigin } from './origin';

/**
 * The one security policy. It hangs on the creation of sessions and of web contents, not on the
 * window, so there is no page that somebody forgot: a second window, a popup, a print view, all
 * start under it. Call before the application is ready.
 */
export function enforcePolicy(options: { readonly devTools: boolean }): void {
  const guarded = new WeakSet<Session>();
  const guard = (one: Session) => {
    if (guarded.has(one)) return;
    guarded.add(one);
    guardSession(one, options);
  };
  app.on('session-created', guard);
  app.on('web-contents-created', (_event, contents) => {
    guard(contents.session);
    guardContents(contents);
  });
  app.once('ready', () => guard(session.defaultSession));
  // Questions that would reach the user or a key store; the answer is known.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}

function guardSession(one: Session, { devTools }: { readonly devTools: boolean }): void {
  one.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  one.setPermissionCheckHandler(() => false);
  one.setDevicePermissionHandler(() => false);
  one.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  one.setBluetoothPairingHandler?.((_details, answer) => answer({ confirmed: false }));
  // Chromium fetches dictionaries even with the checker off; an empty list is what stops it.
  one.setSpellCheckerLanguages([]);
  one.setSpellCheckerEnabled(false);
  one.setSpellCheckerDictionaryDownloadURL('dead://dictionaries/');
  one.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAllowedRequest(details.url, devTools) }),
  );
  one.on('will-download', (event) => event.preventDefault());
  for (const chooser of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    one.on(chooser as 'select-hid-device', (event) => event.preventDefault());
  }
}

/** Whether a request may go on: the built page, and what the page itself made. */
function isAllowedRequest(address: string, devTools: boolean): boolean {
  return (
    isOwnOrigin(address) ||
    address.startsWith('blob:') ||
    address.startsWith('data:') ||
    (devTools && address.startsWith('devtools:'))
  );
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
