import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importedIds: readonly string[] } | null;
}

/** What is there before the first picture, once the graph is known: all that the entry imports, and so on. */
let start: Set<string> | null = null;

/**
 * The first picture waits for all of its modules, so they are one file: each one more would have to be asked
 * for, answered and checked. What is loaded later stays in pieces.
 */
function chunkOf(id: string, graph: ModuleGraph): string | null {
  if (!start) {
    start = new Set([at('renderer/index.html')]);
    for (const one of start) for (const next of graph.getModuleInfo(one)?.importedIds ?? []) start.add(next);
  }
  return start.has(id) ? 'start' : null;
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), { name: 'start-chunk', buildStart: () => void (start = null) }],
  build: {
    outDir: at('out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The page's policy allows no inline script and no data: module.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf, debugName: 'start' }] } } },
  },
});
