import { resolve } from 'node:path';
import type { CallName } from '../../shared/ipc/contract';

/**
 * The paths that the user pointed at in this session: picked in a dialog, dropped on the window,
 * named in the save dialog. The page may name no other, so a script that got into the page could
 * neither read nor write a file of its own choosing.
 */
export interface Grants {
  grantReading(path: string): void;
  grantWriting(path: string): void;
  grantShowing(path: string): void;
  /** Whether a call names a file, and one that the user did not point at. */
  isForbidden(name: CallName, input: unknown): boolean;
  canShow(path: string): boolean;
}

const readsFile: ReadonlySet<CallName> = new Set<CallName>([
  'document:inspect',
  'document:import',
  'picture:read',
  'codebook:inspect',
  'codebook:import',
  'comments:recognise',
  'comments:inspect',
  'comments:apply',
]);
const writesFile: ReadonlySet<CallName> = new Set<CallName>([
  'export:run',
  'register:export',
  'codebook:export',
]);

export function createGrants(): Grants {
  const readable = new Set<string>();
  const writable = new Set<string>();
  const shown = new Set<string>();
  return {
    grantReading: (path) => void readable.add(resolve(path)),
    grantWriting: (path) => void writable.add(resolve(path)),
    grantShowing: (path) => void shown.add(resolve(path)),
    canShow: (path) => shown.has(resolve(path)),
    isForbidden(name, input) {
      if (readsFile.has(name)) {
        const path = pathIn(fieldOf(input, 'file'));
        return path !== null && !readable.has(resolve(path));
      }
      if (writesFile.has(name)) {
        const path = pathIn(input);
        return path !== null && !writable.has(resolve(path));
      }
      return false;
    },
  };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The path a call names, null if it names none; what is malformed is the store's to refuse. */
function pathIn(value: unknown): string | null {
  const path = fieldOf(value, 'path');
  return typeof path === 'string' && path !== '' ? path : null;
}
