import { join } from 'node:path';
import { modulesDir, outDir, root } from './paths.mjs';

const common = [
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'scripts/build.mjs',
  'scripts/lib/parts.mjs',
];

/**
 * What the application is made of: entry and product of each part, and the folders whose change makes it
 * stale. The Node side is CommonJS: a sandboxed preload and a main that has to register its scheme before
 * `ready` cannot be ES modules. These are one file each.
 */
export const bundles = {
  main: part('electron/main/index.ts', 'main/main.cjs', ['electron', 'shared', 'resources/locales']),
  preload: part('electron/preload/index.ts', 'preload/preload.cjs', ['electron', 'shared']),
  // The thread that files are read in, and the reader of PDF files, which all of them load when one comes.
  reader: part('electron/store/reading/worker.ts', 'reader/reader.cjs', ['electron', 'shared']),
  pdf: part('electron/store/importers/pdf/engine.ts', 'pdf/pdf.cjs', [
    'electron/store/importers/pdf/engine.ts',
  ]),
  cli: part('electron/cli/index.ts', 'cli/cli.cjs', ['electron', 'shared', 'resources/locales']),
};
/** What a part needs beside its bundle: a folder of a package, and where it goes. */
export const companions = { pdf: { from: join(modulesDir, 'pdfjs-dist', 'cmaps'), to: 'pdf/cmaps' } };

/** What is built in pieces, so that a start loads only what it needs: the store and the page. */
export const splitParts = {
  store: {
    ...part('electron/store/index.ts', 'store/store.cjs', [
      'electron',
      'shared',
      'resources/locales',
      'vite.store.config.mts',
    ]),
    config: join(root, 'vite.store.config.mts'),
  },
  renderer: {
    ...part('renderer/index.html', 'renderer/index.html', [
      'renderer',
      'shared',
      'resources/locales',
      'resources/help',
      'resources/templates',
      'vite.config.mts',
    ]),
    config: join(root, 'vite.config.mts'),
  },
};

export const readerParts = ['reader', 'pdf'];
export const windowParts = ['main', 'preload', 'store', ...readerParts, 'renderer'];
export const allParts = [...windowParts, 'cli'];

function part(entry, product, inputs) {
  return { entry: join(root, entry), product: join(outDir, product), inputs: [...inputs, ...common] };
}

/** Takes the reader of PDF files for the bundle that lies in the folder beside, wherever it is imported. */
const pdfBeside = {
  name: 'pdf-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/engine$/ }, ({ importer }) =>
      importer.replaceAll('\\', '/').includes('/importers/pdf/')
        ? { path: '../pdf/pdf.cjs', external: true }
        : null,
    ),
};

/** How esbuild makes a part of the Node side. The native module and Electron stay outside. */
export const bundleOptions = (name, extra = {}) => ({
  entryPoints: [bundles[name].entry],
  outfile: bundles[name].product,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['electron', 'better-sqlite3'],
  plugins: name === 'pdf' ? [] : [pdfBeside],
  // Where PDF.js looks for modules that it can do without; a bundle of this form has no such address.
  define: { 'import.meta.url': '__filename' },
  // Small files start faster; names stay for error messages.
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  ...extra,
});
