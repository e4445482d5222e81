import type { CallInput, CallName, CallOutput, ChangeEvent, ImportProgress } from './contract';
import type { Reply } from './reply';

/** What the shell of the application (windows, dialogs, clipboard) does for the page. */
export interface HostCalls {
  /** Shows the system's file dialog for import; answers the paths picked, none if cancelled. */
  chooseFiles(): Promise<readonly string[]>;
  /** Shows the system's file dialog for one picture; null if cancelled. */
  choosePicture(): Promise<string | null>;
  /** Shows the system's save dialog; null if cancelled. */
  chooseSavePath(suggestedName: string, extension: string): Promise<string | null>;
  /** Shows the system's dialog for the folder that an export goes into; null if cancelled. */
  chooseFolder(): Promise<string | null>;
  /** Shows a file or folder that an export has just written in the system's file manager. */
  showExported(path: string): Promise<void>;
  copyText(text: string): Promise<void>;
  windowControl(action: 'minimize' | 'maximize' | 'close'): Promise<void>;
}

/**
 * Everything the page can reach outside itself, as `window.zhangju`.
 * `call` goes over one fixed channel; the gateway knows only the names of the contract.
 */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>;
  readonly host: HostCalls;
  /** Path of a file that the user dropped on the window, '' if it has none. Takes a DOM File. */
  pathOfFile(file: unknown): string;
  /** Tells of changes after they are committed; returns the function that stops it. */
  onChanged(listener: (event: ChangeEvent) => void): () => void;
  /** Tells how far the readings are that have a ticket; returns the function that stops it. */
  onImportProgress(listener: (progress: ImportProgress) => void): () => void;
  /** The store process ended or came back; the page shows it and retries. */
  onStoreState(listener: (state: 'ready' | 'restarting' | 'gone') => void): () => void;
  /** A menu item or the system asked for a command of the registry. */
  onCommand(listener: (commandId: string) => void): () => void;
  readonly platform: 'linux' | 'darwin' | 'win32';
}
