import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Takes the reader of PDF files for the bundle that lies in the folder beside. */
const pdfBeside: Plugin = {
  name: 'pdf-beside',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './engine' && importer?.replaceAll('\\', '/').includes('/importers/pdf/')
      ? { id: '../pdf/pdf.cjs', external: true }
      : null,
};

/** The store in parts: what the first picture waits for, and what is loaded when it is first needed. */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  plugins: [pdfBeside],
  define: { 'import.meta.url': '__filename' },
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: at('electron/store/index.ts'),
    outDir: at('out/store'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        format: 'cjs',
        keepNames: true,
        entryFileNames: 'store.cjs',
        chunkFileNames: '[name].cjs',
      },
    },
  },
});
