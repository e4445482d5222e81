import {
  clipboard,
  ipcMain,
  shell,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
} from 'electron';
import type { CallName } from '../../shared/ipc/contract';
import type { Reply } from '../../shared/ipc/reply';
import { isCallName } from './call-names';
import { channels } from './channels';
import { chooseFiles, chooseFolder, choosePicture, chooseSavePath } from './dialogs';
import { createGrants } from './grants';
import { isOwnOrigin } from './origin';
import type { StoreClient } from './store-client';
import type { Texts } from './texts';

/** Longest text that goes to the clipboard, in UTF-16 units. */
const longestCopy = 20_000_000;
const longestName = 500;

const invalid: Reply<never> = { ok: false, error: { code: 'input.invalid', detail: {} } };

export interface GatewayParts {
  readonly window: () => BrowserWindow | null;
  readonly store: () => StoreClient | null;
  readonly texts: () => Texts;
  /** Sees each answer of the store on its way to the page. */
  readonly onReply: (name: CallName, value: unknown) => void;
}

/**
 * The only file that listens to pages. Every message passes the same gate: it must come from the
 * main frame of the application's own window, on the application's own page. Inputs of the host are
 * checked here, those of the store by its schemas.
 */
export function openGateway(parts: GatewayParts): void {
  const grants = createGrants();

  const ownWindow = (event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null => {
    const window = parts.window();
    const frame = event.senderFrame;
    const isOwn =
      window !== null &&
      event.sender === window.webContents &&
      frame !== null &&
      frame === event.sender.mainFrame &&
      isOwnOrigin(frame.url);
    return isOwn ? window : null;
  };
  const handle = (
    channel: string,
    answer: (window: BrowserWindow, ...values: readonly unknown[]) => unknown,
  ) => {
    ipcMain.handle(channel, (event, ...values: unknown[]) => {
      const window = ownWindow(event);
      if (!window) throw new Error('refused');
      return answer(window, ...values);
    });
  };

  handle(channels.call, async (_window, name, input): Promise<Reply<unknown>> => {
    if (!isCallName(name) || !isPlainObject(input)) return invalid;
    if (grants.isForbidden(name, input)) return invalid;
    const store = parts.store();
    if (!store) return { ok: false, error: { code: 'store.gone', detail: {} } };
    const reply = await store.call(name, input);
    if (reply.ok) {
      if (name === 'export:run' || name === 'codebook:export')
        grants.grantShowing((reply.value as { path: string }).path);
      parts.onReply(name, reply.value);
    }
    return reply;
  });
  handle(channels.chooseFiles, (window) => chooseFiles(window, parts.texts(), grants));
  handle(channels.choosePicture, (window) => choosePicture(window, parts.texts(), grants));
  handle(channels.chooseSavePath, (window, suggestedName, extension) => {
    if (typeof suggestedName !== 'string' || suggestedName.length > longestName) return null;
    if (typeof extension !== 'string' || !/^[a-z0-9]{1,8}$/.test(extension)) return null;
    return chooseSavePath(window, parts.texts(), grants, suggestedName, extension);
  });
  handle(channels.chooseFolder, (window) => chooseFolder(window, parts.texts(), grants));
  handle(channels.showExported, (_window, path) => {
    if (typeof path === 'string' && grants.canShow(path)) shell.showItemInFolder(path);
  });
  handle(channels.copyText, (_window, text) => {
    if (typeof text === 'string' && text.length <= longestCopy) void clipboard.writeText(text);
  });
  handle(channels.windowControl, (window, action) => {
    if (action === 'minimize') window.minimize();
    else if (action === 'maximize' && window.isMaximized()) window.unmaximize();
    else if (action === 'maximize') window.maximize();
    else if (action === 'close') window.close();
  });
  ipcMain.on(channels.dropped, (event, path: unknown) => {
    if (ownWindow(event) && typeof path === 'string' && path !== '') grants.grantReading(path);
  });
}

/** A list, a date or a map would pass for an empty object with a schema. */
function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
