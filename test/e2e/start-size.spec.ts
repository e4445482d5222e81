import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const out = resolve(__dirname, '../../out');

/** A file of the store and every file that it requires at once, each once. */
function requiredBy(file: string, found: Map<string, string> = new Map()): ReadonlyMap<string, string> {
  if (found.has(file)) return found;
  const text = readFileSync(join(out, 'store', file), 'utf8');
  found.set(file, text);
  // A piece that is loaded later is required within `then(() => …)`.
  for (const [, later, name] of text.matchAll(/(=>\s*)?require\([`"']\.\/([\w-]+\.cjs)[`"']\)/g)) {
    if (name && !later) requiredBy(name, found);
  }
  return found;
}

test('the page begins with one script and one style sheet', () => {
  const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(linked.filter((path) => path.endsWith('.css'))).toHaveLength(1);
  const scripts = linked.filter((path) => path.endsWith('.js'));
  const texts = scripts.map((path) => readFileSync(join(out, 'renderer', path), 'utf8'));
  // The bundler's own helpers may stand beside.
  expect(texts.filter(({ length }) => length > 4096)).toHaveLength(1);
  const start = texts.join('');
  expect(start.length).toBeLessThan(760_000);
  // Editor, charts and the store's schemas are for later.
  for (const later of ['__lexicalEditor', 'recharts', 'ZodError']) expect(start).not.toContain(later);
});

test('the store begins with no reader or writer of any format', () => {
  expect(readFileSync(join(out, 'store/store.cjs')).length).toBeLessThan(1000);
  const start = requiredBy('process.cjs');
  expect(start.size).toBeGreaterThan(3);
  expect([...start.values()].reduce((sum, { length }) => sum + length, 0)).toBeLessThan(260_000);
  expect([...start.keys()]).not.toContain('later.cjs');
});
