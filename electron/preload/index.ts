import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/ipc/host';
import { channels } from '../main/channels';

/** Subscribes without handing the page the event, which would carry `ipcRenderer` with it. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const onMessage = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(channel, onMessage);
  return () => void ipcRenderer.removeListener(channel, onMessage);
}

/**
 * All that the page can reach: named functions on fixed channels. There is no function that takes a
 * channel, and none that takes a path the user has not pointed at.
 */
const bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  host: {
    chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles),
    choosePicture: () => ipcRenderer.invoke(channels.choosePicture),
    chooseSavePath: (suggestedName, extension) =>
      ipcRenderer.invoke(channels.chooseSavePath, suggestedName, extension),
    chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
    showExported: (path) => ipcRenderer.invoke(channels.showExported, path),
    copyText: (text) => ipcRenderer.invoke(channels.copyText, text),
    windowControl: (action) => ipcRenderer.invoke(channels.windowControl, action),
  },
  pathOfFile: (file) => {
    const path = pathOf(file);
    // Same pipe as the calls, so the shell knows the path before the page can name it.
    if (path !== '') ipcRenderer.send(channels.dropped, path);
    return path;
  },
  onChanged: (listener) => listen(channels.changed, listener),
  onImportProgress: (listener) => listen(channels.importProgress, listener),
  onStoreState: (listener) => listen(channels.storeState, listener),
  onCommand: (listener) => listen(channels.command, listener),
  platform: process.platform as Bridge['platform'],
} satisfies Bridge;

/** Only a File that the browser itself made has a path; anything else has none. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

contextBridge.exposeInMainWorld('zhangju', bridge);
