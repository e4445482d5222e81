import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, utilityProcess, type BrowserWindow } from 'electron';
import type { Settings } from '../../shared/domain/settings/settings';
import type { CallName } from '../../shared/ipc/contract';
import { channels } from './channels';
import { openGateway } from './gateway';
import { endInOrder, reviveWindow } from './lifecycle';
import { openLog } from './log';
import { setMenu } from './menu';
import { readOptions } from './options';
import { applicationRoot, builtReader, builtRenderer, builtStore } from './paths';
import { enforcePolicy } from './policy';
import { printOnPaper, printPdf } from './print';
import { listManifest, registerScheme, serveManifest } from './protocol';
import { takeScreenshot } from './screenshot';
import { openShellMemory } from './shell-memory';
import { createStoreClient, type StoreClient } from './store-client';
import { sandboxEverything, silenceChromium } from './switches';
import { textsIn } from './texts';
import { createWindow, setScale } from './window';

const options = readOptions(process.argv, process.env);
const devTools = !app.isPackaged;

registerScheme();
silenceChromium();
sandboxEverything();
enforcePolicy({ devTools });

// A library has one window. The lock goes by the folder of the window's state, so each has its own.
if (options.library !== null && !app.commandLine.hasSwitch('user-data-dir')) {
  const name = createHash('sha256').update(options.library).digest('hex').slice(0, 16);
  app.setPath('userData', join(app.getPath('userData'), 'windows', name));
}
const userData = app.getPath('userData');
const library = options.library ?? join(userData, 'library');

let window: BrowserWindow | null = null;
let store: StoreClient | null = null;
let exitCode = 0;

if (app.requestSingleInstanceLock()) start();
else {
  if (options.screenshot !== null) {
    process.stderr.write(`zhangju: another window holds the library ${library}\n`);
    exitCode = 1;
  }
  app.exit(exitCode);
}

function start(): void {
  const log = openLog(join(userData, 'zhangju.log'));
  const memory = openShellMemory(join(userData, 'window.json'));
  const texts = () => textsIn(memory.value.language);
  const send = (channel: string, value: unknown) => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, value);
  };
  const manifest = listManifest(builtRenderer);

  process.on('uncaughtException', (error) => log('uncaught', error));
  process.on('unhandledRejection', (error) => log('unhandled', error));
  app.on('second-instance', () => {
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  endInOrder(
    () => store,
    () => exitCode,
  );
  openGateway({
    window: () => window,
    store: () => store,
    texts,
    onReply(name: CallName, value) {
      if (name !== 'settings:get' && name !== 'settings:set') return;
      const { theme, language, interfaceScale } = value as Settings;
      memory.remember({ theme, language, scale: interfaceScale });
      if (window && !window.isDestroyed()) setScale(window, interfaceScale);
    },
  });

  void app.whenReady().then(() => {
    let fail: (cause: Error) => void = () => {};
    const failed = new Promise<never>((_resolve, reject) => (fail = reject));
    failed.catch(() => {});

    serveManifest(manifest);
    store = createStoreClient(
      () =>
        utilityProcess.fork(
          builtStore,
          ['--library', library, '--resources', join(applicationRoot, 'resources'), '--reader', builtReader],
          { serviceName: 'zhangju-store', stdio: 'inherit' },
        ),
      {
        onState(state) {
          send(channels.storeState, state);
          if (state !== 'gone') return;
          const code = store?.failure?.code ?? 'store.gone';
          log('store gone', code);
          fail(new Error(`the library ${library} did not open: ${code}`));
        },
        onChanged: (event) => send(channels.changed, event),
        onPrint: (html, to, signal) => (to === 'pdf' ? printPdf(html, signal) : printOnPaper(html, signal)),
        onProgress: (progress) => send(channels.importProgress, progress),
      },
    );
    window = createWindow(memory, { size: options.size, devTools });
    reviveWindow(window, log);
    window.on('closed', () => (window = null));
    setMenu(texts, (commandId) => send(channels.command, commandId));
    if (options.screenshot !== null) {
      takeScreenshot(window, options.screenshot, failed)
        .catch((cause: unknown) => {
          process.stderr.write(`zhangju: ${cause instanceof Error ? cause.message : String(cause)}\n`);
          exitCode = 1;
        })
        .finally(() => app.quit());
    }
  });
}
