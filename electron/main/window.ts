import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron';
import { pageUrl } from './origin';
import { builtPreload } from './paths';
import type { ShellMemory, ShellMemoryFile } from './shell-memory';

/** The colour of the page before its first paint, as in the theme's token `page`. */
const pageColors: Readonly<Record<string, string>> = {
  light: '#FCFBF7',
  paper: '#F6EDD9',
  dark: '#1C1B18',
  contrast: '#FFFFFF',
};

const smallest = { width: 640, height: 480 };
const usual = { width: 1280, height: 800 };

/** The preferences of every window. Exported because the tests hold them against the running ones. */
export const lockedPreferences = {
  preload: builtPreload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

/** Time after its page is loaded at which the window is shown, painted or not, in ms. */
const shownAfter = 1500;

/**
 * Makes the one window and starts loading its page. It is shown with its first painted frame, so
 * that nobody sees an empty one. The page draws its own title bar; macOS keeps its traffic lights.
 */
export function createWindow(
  memory: ShellMemoryFile,
  options: {
    readonly size: { readonly width: number; readonly height: number } | null;
    readonly devTools: boolean;
  },
): BrowserWindow {
  const place = options.size ?? visibleBounds(memory.value) ?? usual;
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: backgroundOf(memory.value.theme),
    ...(process.platform === 'darwin'
      ? { titleBarStyle: 'hidden', trafficLightPosition: { x: 16, y: 14 } }
      : { frame: false }),
    webPreferences: {
      ...lockedPreferences,
      devTools: options.devTools,
      zoomFactor: memory.value.scale ?? 1,
    },
  });
  if (!options.size && memory.value.maximized) window.maximize();
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  // A first frame that nobody tells of must not keep the window away for good.
  window.webContents.once('did-finish-load', () => setTimeout(show, shownAfter));
  window.on('close', () => {
    if (options.size) return;
    memory.remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(pageUrl).catch(() => {
    // Told by did-fail-load, which names the cause.
  });
  return window;
}

/** Sets the size of everything in the window; media queries then see the smaller page. */
export function setScale({ webContents }: BrowserWindow, scale: number): void {
  if (Math.abs(webContents.getZoomFactor() - scale) > 0.001) webContents.setZoomFactor(scale);
}

function backgroundOf(theme: string | undefined): string {
  const system = nativeTheme.shouldUseHighContrastColors
    ? 'contrast'
    : nativeTheme.shouldUseDarkColors
      ? 'dark'
      : 'light';
  return pageColors[theme ?? system] ?? pageColors[system] ?? '#FFFFFF';
}

/** The remembered bounds, unless the screen they were on is gone. */
function visibleBounds({ bounds }: ShellMemory): ShellMemory['bounds'] | null {
  if (!bounds || bounds.width < smallest.width || bounds.height < smallest.height) return null;
  const area = screen.getDisplayMatching(bounds).workArea;
  const isReachable =
    bounds.x < area.x + area.width - 100 &&
    bounds.x + bounds.width > area.x + 100 &&
    bounds.y >= area.y - 10 &&
    bounds.y < area.y + area.height - 44;
  return isReachable ? bounds : null;
}
