import { resolve } from 'node:path';

/** What the command line and the environment ask of the shell. */
export interface Options {
  /** Folder of the library, absolute; null for the user's own. */
  readonly library: string | null;
  /** PNG to write once the plan is painted; null to open a window for a person. */
  readonly screenshot: string | null;
  /** Size of the window in CSS pixels; null for the remembered one. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Reads `--name value` and `--name=value`. Unknown switches belong to Chromium. */
export function readOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const valueOf = (name: string): string | null => {
    for (const [index, word] of argv.entries()) {
      if (word === `--${name}`) return argv[index + 1] ?? null;
      if (word.startsWith(`--${name}=`)) return word.slice(name.length + 3);
    }
    return null;
  };
  const library = valueOf('library') ?? (env['ZHANGJU_LIBRARY'] || null);
  const screenshot = valueOf('screenshot');
  const size = /^(\d{3,5})x(\d{3,5})$/.exec(valueOf('size') ?? '');
  return {
    library: library === null ? null : resolve(library),
    screenshot: screenshot === null ? null : resolve(screenshot),
    size: size ? { width: Number(size[1]), height: Number(size[2]) } : null,
  };
}
