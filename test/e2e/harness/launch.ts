import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Settings } from '../../../shared/domain/settings/settings';
import { recordRequests } from './network';
import { Problems } from './problems';
import { applicationFolder, prepareEnvironment, rootArguments } from './runtime';

export interface LaunchOptions {
  /** Folder of the library; a new one for the test unless given, and then it is left alone. */
  readonly libraryDir?: string;
  /** Folder of the window's state, for a test that starts twice. */
  readonly userDataDir?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly language?: Settings['language'];
  readonly theme?: Settings['theme'];
  readonly size?: { readonly width: number; readonly height: number };
  /** What has to be visible before the test begins; null not to wait. Default: a block of a document. */
  readonly readySelector?: string | null;
}

export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly libraryDir: string;
  readonly userDataDir: string;
  readonly problems: Problems;
  /** Ends the application as a user would and removes what the launch made. */
  close(): Promise<void>;
}

/** Starts the built application in the real runtime, on a library and a state of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const made = await mkdtemp(join(tmpdir(), 'zhangju-e2e-'));
  const libraryDir = options.libraryDir ?? join(made, 'library');
  const userDataDir = options.userDataDir ?? join(made, 'state');
  const size = options.size ?? { width: 1280, height: 800 };
  // Named by the environment and not as `executablePath`: only then does Playwright hold the
  // application back until it listens, and no start is missed.
  prepareEnvironment();
  const electron = await _electron.launch({
    chromiumSandbox: rootArguments.length === 0,
    args: [
      ...rootArguments,
      applicationFolder,
      `--user-data-dir=${userDataDir}`,
      `--library=${libraryDir}`,
      `--size=${size.width}x${size.height}`,
      ...(options.args ?? []),
    ],
    env: { ...inheritedEnvironment(), ...options.env },
    timeout: 30_000,
  });
  const said: string[] = [];
  electron.process().stderr?.on('data', (chunk) => said.push(String(chunk)));
  try {
    return await settle(electron, options, { made, libraryDir, userDataDir });
  } catch (cause) {
    const { exitCode, signalCode } = electron.process();
    const end = `exit code ${exitCode}, signal ${signalCode}\n${said.join('').slice(-3000)}`;
    // Nothing of a failed start is left running or lying about.
    electron.process().kill('SIGKILL');
    await rm(made, { recursive: true, force: true, maxRetries: 5 });
    throw new Error(`the application did not get ready: ${String(cause)}\n${end}`, { cause });
  }
}

/** Waits until the page stands and brings it into the state asked for. */
async function settle(
  electron: ElectronApplication,
  options: LaunchOptions,
  { made, libraryDir, userDataDir }: Readonly<Record<'made' | 'libraryDir' | 'userDataDir', string>>,
): Promise<LaunchedApp> {
  await recordRequests(electron);
  const page = await electron.firstWindow();
  const problems = new Problems();
  await problems.watch(page);

  const whenReady = async () => {
    const selector = options.readySelector === undefined ? '[data-address]' : options.readySelector;
    if (selector !== null) await page.locator(selector).first().waitFor({ timeout: 30_000 });
  };
  await whenReady();
  const { language, theme } = options;
  if (language !== undefined || theme !== undefined) {
    await page.evaluate(
      (change) => (window as unknown as ZhangjuWindow).zhangju.call('settings:set', change),
      { ...(language === undefined ? {} : { language }), ...(theme === undefined ? {} : { theme }) },
    );
    await page.reload();
    await whenReady();
  }
  return {
    electron,
    page,
    libraryDir,
    userDataDir,
    problems,
    close: async () => {
      await electron.close().catch(() => {});
      await rm(made, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The page's bridge without its types, for code that runs inside the page. */
export interface ZhangjuWindow {
  readonly zhangju: {
    call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
    host: Record<string, (...values: unknown[]) => Promise<unknown>>;
    pathOfFile(file: unknown): string;
  };
}

function inheritedEnvironment(): Record<string, string> {
  const { ZHANGJU_LIBRARY: _library, ELECTRON_RUN_AS_NODE: _node, ...rest } = process.env;
  return rest as Record<string, string>;
}
