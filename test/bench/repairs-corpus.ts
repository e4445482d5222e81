import { existsSync } from 'node:fs';
import path from 'node:path';

/** The shared corpus beside the repository, found by walking up; throws if it is not there. */
export function corpusPath(name: string): string {
  let folder = process.cwd();
  for (;;) {
    const candidate = path.join(folder, 'shared', 'corpus', name);
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error(`corpus file ${name} not found: expected ../shared/corpus beside the repository`);
    folder = parent;
  }
}
