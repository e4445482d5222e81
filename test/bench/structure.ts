// Holds the structure of 1,754 laws against the oracle and lists every difference: npm run bench:structure
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { importFile } from '../../electron/store/importers';
import { structureOf } from '../../shared/domain/document/structure';
import { row } from './figures';
import { ticksOf } from './structure-oracle';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-laws-'));
execFileSync('tar', ['-xzf', join('..', 'shared', 'corpus', 'laws.tar.gz'), '-C', folder]);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort();

const lawLabel = /^第[零〇一二三四五六七八九十百千]+[编章节条](?:之[一二三四五六七八九十]+)?$/u;
/** Every character that is seen, without white space, comments and the marks of Markdown. */
const visible = (text: string) =>
  text
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[\s#*>`_\\|-]/gu, '');

let [same, contents, lost, characters, parsing, scanning] = [0, 0, 0, 0, 0, 0];
const causes = new Map<string, string[]>();
for (const name of files) {
  const bytes = readFileSync(join(folder, name));
  const markdown = bytes.toString('utf8');
  const { drafts } = importFile(bytes, basename(name));
  const begin = performance.now();
  const { blocks } = structureOf(drafts);
  const middle = performance.now();
  const wanted = ticksOf(markdown);
  scanning += performance.now() - middle;
  parsing += middle - begin;
  characters += drafts.reduce((sum, { text }) => sum + text.length, 0);

  if (visible(blocks.map(({ text }) => text).join('')) !== visible(markdown)) lost += 1;
  const found = blocks.flatMap(({ kind, label, text }) => {
    const bare = label.replace(/\s/gu, '');
    return kind !== 'matter' && lawLabel.test(bare) ? [{ label: bare, line: text }] : [];
  });
  const listed = blocks.filter(
    ({ kind, text }) => kind === 'matter' && /^\s*第[零〇一二三四五六七八九十百千]+[编章节条]/u.test(text),
  );
  // Lines of a table of contents are recognised and are not the body: they are taken out of both, and counted.
  const rest = listed.map(({ text }) => text.trim());
  const body = wanted.filter(({ line }) => {
    const at = rest.indexOf(line.trim());
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (listed.length > 0) contents += 1;
  const [a, b] = [body.map(({ label }) => label), found.map(({ label }) => label)];
  if (a.join() === b.join()) {
    same += 1;
    continue;
  }
  const at = a.findIndex((label, index) => label !== b[index]);
  const place = at < 0 ? a.length : at;
  const line = (body[place] ?? found[place])?.line ?? '';
  const isSpaced = /^第[零〇一二三四五六七八九十百千]+\s+[编章节条]/u;
  const cause = found.some(({ line: text }) => isSpaced.test(text))
    ? 'a stray space inside a label, which the oracle passes over and the parser reads'
    : a.length > b.length
      ? 'not recognised'
      : a.length < b.length
        ? 'taken for a label'
        : 'other label';
  causes.set(cause, [
    ...(causes.get(cause) ?? []),
    `${name}: ${a.length} wanted, ${b.length} found, first at ${a[place] ?? '(end)'} / ${b[place] ?? '(end)'}: ${line.slice(0, 60)}`,
  ]);
}
rmSync(folder, { recursive: true, force: true });

for (const [cause, list] of causes) {
  process.stdout.write(`\n${cause}: ${list.length}\n`);
  for (const one of list) process.stdout.write(`  ${one}\n`);
}
process.stdout.write('\n');
row(
  'laws without a difference',
  `${((same / files.length) * 100).toFixed(2)} %`,
  `${same} of ${files.length}`,
  'aim 99.5 %',
);
row('laws with a table of contents', `${contents}`, 'its lines taken out of both', '');
row('laws that give back another text', `${lost}`, 'visible characters, in order', 'none');
row(
  'structure parsing',
  `${(characters / parsing / 1000).toFixed(1)} M/s`,
  `oracle's expression ${(characters / scanning / 1000).toFixed(1)} M/s`,
  'aim 5 M characters a second',
);
