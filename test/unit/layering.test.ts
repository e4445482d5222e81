import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../..');
const layers = ['shared', 'electron', 'renderer'];

interface Plant {
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

/** What each layer may do; the plants stand beside it. */
const lawful: Readonly<Record<string, string>> = {
  'shared/domain/noun.ts':
    'export interface Noun { readonly id: string }\nexport const noun = { id: "n" };\n',
  'shared/ipc/contract.ts':
    "import { z } from 'zod';\nimport { noun } from '../domain/noun';\nexport const call = z.object({ id: z.literal(noun.id) });\n",
  'electron/main/index.ts': "import { app } from 'electron';\nexport const name = app.getName();\n",
  'electron/store/db/open.ts':
    "import Database from 'better-sqlite3';\nexport const open = (file: string): Database.Database => new Database(file);\n",
  'electron/store/process.ts':
    "import { existsSync } from 'node:fs';\nimport { open } from './db/open';\nexport const start = (file: string): boolean => existsSync(file) && open(file).open;\n",
  'renderer/ui/button.ts': "export const button = 'button';\n",
  'renderer/lib/client.ts': "export { call } from '../../shared/ipc/contract';\n",
  'renderer/features/a/index.ts': "export { inner } from './inner';\n",
  'renderer/features/a/inner.ts': 'export const inner = document.title;\n',
  'renderer/features/a/commands.ts': "export const commands = ['a'];\n",
  'renderer/features/b/index.ts':
    "export { inner } from '../a';\nexport { button } from '../../ui/button';\n",
  'renderer/app/main.ts':
    "export { inner } from '../features/a';\nexport { commands } from '../features/a/commands';\n",
};

const plants: readonly Plant[] = [
  {
    file: 'shared/domain/types-of-database.ts',
    code: "import type { Database } from 'better-sqlite3';\nexport type Handle = Database;\n",
    rule: 'no-native-outside-electron',
  },
  {
    file: 'shared/domain/types-of-node.ts',
    code: "import type { Stats } from 'node:fs';\nexport type Found = Stats;\n",
    rule: 'no-node-outside-electron',
  },
  {
    file: 'shared/domain/package.ts',
    code: "export { z } from 'zod';\n",
    rule: 'domain-knows-only-itself',
  },
  {
    file: 'shared/domain/upwards.ts',
    code: "export type { call } from '../ipc/contract';\n",
    rule: 'domain-knows-only-itself',
  },
  {
    file: 'shared/ipc/package.ts',
    code: "export { useState } from 'react';\n",
    rule: 'ipc-knows-domain-and-zod',
  },
  {
    file: 'shared/ipc/upwards.ts',
    code: "export type { inner } from '../../renderer/features/a';\n",
    rule: 'shared-only-up',
  },
  {
    file: 'renderer/lib/file.ts',
    code: "export { readFile } from 'fs';\n",
    rule: 'no-node-outside-electron',
  },
  {
    file: 'renderer/lib/window.ts',
    code: "import type { BrowserWindow } from 'electron';\nexport type Shell = BrowserWindow;\n",
    rule: 'no-native-outside-electron',
  },
  {
    file: 'renderer/lib/store.ts',
    code: "export type { start } from '../../electron/store/process';\n",
    rule: 'renderer-not-electron',
  },
  {
    file: 'electron/main/page.ts',
    code: "export type { button } from '../../renderer/ui/button';\n",
    rule: 'electron-not-renderer',
  },
  {
    file: 'electron/main/store.ts',
    code: "export { start } from '../store/process';\n",
    rule: 'main-and-store-meet-by-messages',
  },
  {
    file: 'electron/store/window.ts',
    code: "import type { App } from 'electron';\nexport type Host = App;\n",
    rule: 'store-without-electron',
  },
  {
    file: 'electron/cli/window.ts',
    code: "export { name } from '../main/index';\n",
    rule: 'store-without-electron',
  },
  {
    file: 'electron/store/features/query.ts',
    code: "import type { Database } from 'better-sqlite3';\nexport type Handle = Database;\n",
    rule: 'sql-only-in-repositories',
  },
  {
    file: 'renderer/features/b/shortcut.ts',
    code: "export { inner } from '../a/inner';\n",
    rule: 'features-meet-at-the-index',
  },
  {
    file: 'renderer/features/b/commands.ts',
    code: "export { commands } from '../a/commands';\n",
    rule: 'features-meet-at-the-index',
  },
  {
    file: 'renderer/app/shortcut.ts',
    code: "export { inner } from '../features/a/inner';\n",
    rule: 'app-sees-features-by-their-index',
  },
  {
    file: 'renderer/ui/feature.ts',
    code: "export type { inner } from '../features/a';\n",
    rule: 'ui-and-lib-know-no-feature',
  },
  {
    file: 'shared/domain/egg.ts',
    code: "import type { Hen } from './hen';\nexport interface Egg { readonly hen: Hen }\n",
    rule: 'no-cycle',
  },
  { file: 'electron/main/nowhere.ts', code: "export { gone } from './gone';\n", rule: 'resolvable' },
];
const henOfEgg = "import type { Egg } from './egg';\nexport interface Hen { readonly egg: Egg }\n";

let tree = '';
const plant = (file: string, code: string) => {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), code);
};
/** Inside the checkout, so that packages are found as they are from the real folders. */
const layOut = () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  tree = mkdtempSync(join(root, 'out', 'layering-'));
  for (const [file, code] of Object.entries(lawful)) plant(file, code);
};
const clear = () => rmSync(tree, { recursive: true, force: true });

describe('the layers, as dependency-cruiser sees them', () => {
  interface Violation {
    readonly from: string;
    readonly rule: { readonly name: string };
  }
  const cruise = (): readonly Violation[] => {
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      tool,
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      ...layers,
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const report = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
    expect(report.summary.totalCruised).toBeGreaterThan(Object.keys(lawful).length);
    return report.summary.violations;
  };
  let before: readonly Violation[] = [];
  let after: readonly Violation[] = [];
  beforeAll(() => {
    layOut();
    before = cruise();
    for (const { file, code } of plants) plant(file, code);
    plant('shared/domain/hen.ts', henOfEgg);
    after = cruise();
  }, 60_000);
  afterAll(clear);

  it('are kept by what is lawful', () => {
    expect(before).toEqual([]);
  });

  it.each(plants)('are broken by $file: $rule', ({ file, rule }) => {
    expect(after.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('have a planted violation for each rule', () => {
    const config = createRequire(__filename)(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: readonly { name: string; comment: string }[];
    };
    expect(new Set(plants.map(({ rule }) => rule))).toEqual(
      new Set(config.forbidden.map(({ name }) => name)),
    );
    for (const { comment } of config.forbidden) expect(comment.length).toBeGreaterThan(20);
  });
});

describe('the layers, as the compiler sees them', () => {
  const foreign = [
    { file: 'shared/domain/clock.ts', code: 'export const home = process.cwd();\n' },
    { file: 'shared/domain/page.ts', code: 'export const title = document.title;\n' },
    { file: 'shared/ipc/timer.ts', code: 'export const later = setTimeout(() => {}, 1);\n' },
    { file: 'renderer/lib/node.ts', code: 'export const home = process.cwd();\n' },
    { file: 'electron/store/page.ts', code: 'export const title = document.title;\n' },
    { file: 'electron/preload/node.ts', code: 'export const home = process.cwd();\n' },
  ];
  let output = '';
  beforeAll(() => {
    layOut();
    const settings = ['tsconfig.base.json', ...layers.map((layer) => `${layer}/tsconfig.json`)];
    for (const file of [...settings, 'electron/preload/tsconfig.json'])
      cpSync(join(root, file), join(tree, file));
    for (const { file, code } of foreign) plant(file, code);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const projects = ['shared', 'electron', 'electron/preload', 'renderer'];
    output = spawnSync(process.execPath, [tsc, '--build', '--pretty', 'false', ...projects], {
      cwd: tree,
      encoding: 'utf8',
    }).stdout;
  }, 120_000);
  afterAll(clear);

  it.each(foreign)('are broken by the foreign globals of $file', ({ file }) => {
    expect(output).toMatch(
      new RegExp(`^${file}\\(1,\\d+\\): error TS(?:2304|2503|2552|2580|2584|2591)`, 'm'),
    );
  });

  it.each(Object.keys(lawful))('are kept by %s', (file) => {
    expect(output).not.toContain(`${file}(`);
  });
});
