import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLibrary } from '../../electron/store/verify';
import { addressOf, resolveAddress } from '../../shared/domain/document/address';
import { readingOf } from '../../shared/domain/document/reading';
import { tableOf } from '../../shared/domain/document/table';
import type { DocumentId } from '../../shared/domain/ids';
import { ask, open } from './store/open';

const html = `<!DOCTYPE html><html><body><h1>贸易规划</h1><h2>一、目标</h2>
<p>主要指标如下表所示，各地区要认真落实。</p>
<table><caption>表1 主要指标</caption>
<thead><tr><th rowspan="2">指标</th><th colspan="2">年份</th></tr><tr><th>2020年</th><th>2025年</th></tr></thead>
<tbody><tr><td>出口|总额</td><td>1</td><td>2</td></tr>
<tr><td rowspan="2">任务</td><td>健全制度。<br>扩大进口。</td><td>完成</td></tr><tr><td>丙</td><td>丁</td></tr></tbody></table>
<p>以上由各部门落实，每年评估。</p></body></html>`;
const gridOfTable = [
  ['表1 主要指标', 0, 1, 1, 1],
  ['指标', 1, 1, 2, 1],
  ['年份', 1, 2, 1, 2],
  ['2020年', 2, 2, 1, 1],
  ['2025年', 2, 3, 1, 1],
  ['出口|总额', 3, 1, 1, 1],
  ['1', 3, 2, 1, 1],
  ['2', 3, 3, 1, 1],
  ['任务', 4, 1, 2, 1],
  ['健全制度。 扩大进口。', 4, 2, 1, 1],
  ['完成', 4, 3, 1, 1],
  ['丙', 5, 2, 1, 1],
  ['丁', 5, 3, 1, 1],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-tables-'));
  writeFileSync(join(folder, 'plan.html'), html);
  execFileSync('pandoc', ['plan.html', '-o', 'plan.docx'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface PandocNode {
  readonly t: string;
  readonly c: unknown;
}
/** The tables that pandoc reads in a file: spans and words of each cell, row by row. */
function tablesIn(
  name: string,
  from?: string,
): readonly (readonly (readonly [number, number, string])[])[][] {
  const format = from ? ['-f', from] : [];
  const said = execFileSync('pandoc', [...format, name, '-t', 'json'], { cwd: folder, encoding: 'utf8' });
  const { blocks } = JSON.parse(said) as { blocks: PandocNode[] };
  type Cell = readonly [unknown, unknown, number, number, unknown];
  type Row = readonly [unknown, readonly Cell[]];
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { t, c } = node as PandocNode;
    if (t === 'Str') return String(c);
    if (t === 'Space' || t === 'SoftBreak') return ' ';
    if (t === 'LineBreak' || t === 'RawInline') return '⏎';
    return words(c);
  };
  return blocks
    .filter(({ t }) => t === 'Table')
    .map(({ c }) => {
      const [, , , head, bodies] = c as [
        unknown,
        unknown,
        unknown,
        [unknown, Row[]],
        [unknown, unknown, Row[], Row[]][],
      ];
      const rows = [...head[1], ...bodies.flatMap(([, , inner, body]) => [...inner, ...body])];
      return rows.map(([, cells]) =>
        cells.map(([, , down, across, content]) => [down, across, words(content)] as const),
      );
    });
}

async function imported(name: string) {
  const store = await open();
  const document = await ask(store, 'document:import', { file: { kind: 'path', path: join(folder, name) } });
  const { blocks, repairs } = await ask(store, 'document:open', { documentId: document.id });
  const block = blocks.find(({ kind }) => kind === 'table')!;
  return { store, documentId: document.id, block, reading: readingOf(blocks, repairs) };
}

describe('a table of a web page', () => {
  it('is stored as its cells, marked in one, and exported so that pandoc reads the same table', async () => {
    const { store, documentId, block, reading } = await imported('plan.html');
    const { cells } = tableOf(block.text, block.rows);
    expect(
      cells.map((cell) => [
        block.text.slice(cell.start, cell.end),
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.colSpan,
      ]),
    ).toEqual(gridOfTable);

    const range = resolveAddress(reading, '1¶2r4c2s2')!;
    const mark = await ask(store, 'annotation:create', { documentId, range, color: 2 });
    expect(mark.quote.exact).toBe('扩大进口。');
    expect(addressOf(reading, mark.range, 'long')).toBe('一、第2段第4行第2列第2句');
    const over = {
      start: resolveAddress(reading, '1¶2r3c1')!.start,
      end: resolveAddress(reading, '1¶2r3c3')!.end,
    };
    await ask(store, 'annotation:create', { documentId, range: over, color: 3 });

    const choices = {
      documentId,
      include: { annotations: true, notes: false, fullText: true },
    } as const;
    await ask(store, 'export:run', {
      request: { ...choices, format: 'markdown' },
      path: join(folder, 'out.md'),
    });
    const text = readFileSync(join(folder, 'out.md'), 'utf8');
    expect(text).toContain('一、第2段第4行第2列第2句');
    expect(text).toContain('> 出口\\|总额 \\| 1 \\| 2');
    expect(tablesIn('out.md', 'gfm+yaml_metadata_block')).toEqual([
      [
        [
          [1, 1, '指标'],
          [1, 1, '年份'],
          [1, 1, ''],
        ],
        [
          [1, 1, ''],
          [1, 1, '2020年'],
          [1, 1, '2025年'],
        ],
        [
          [1, 1, '出口|总额'],
          [1, 1, '1'],
          [1, 1, '2'],
        ],
        [
          [1, 1, '任务'],
          [1, 1, '健全制度。⏎扩大进口。'],
          [1, 1, '完成'],
        ],
        [
          [1, 1, ''],
          [1, 1, '丙'],
          [1, 1, '丁'],
        ],
      ],
    ]);

    await ask(store, 'export:run', {
      request: { ...choices, format: 'docx' },
      path: join(folder, 'out.docx'),
    });
    const [table] = tablesIn('out.docx').slice(-1);
    expect(table).toEqual([
      [
        [2, 1, '指标'],
        [1, 2, '年份'],
      ],
      [
        [1, 1, '2020年'],
        [1, 1, '2025年'],
      ],
      [
        [1, 1, '出口|总额'],
        [1, 1, '1'],
        [1, 1, '2'],
      ],
      [
        [2, 1, '任务'],
        [1, 1, expect.stringMatching(/^健全制度。⏎?扩大进口。$/)],
        [1, 1, '完成'],
      ],
      [
        [1, 1, '丙'],
        [1, 1, '丁'],
      ],
    ]);
    const plain = execFileSync('pandoc', ['out.docx', '-t', 'plain', '--wrap=none'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(plain).toContain('表1 主要指标');
    expect(plain.replace(/\s/g, '')).toContain('出口|总额|1|2');
    expect(verifyLibrary(store.context).findings).toEqual([]);
  });
});

describe('a table of a Word file that another program wrote', () => {
  it('has the same cells, merged in the same way', async () => {
    const { block } = await imported('plan.docx');
    const { cells, headRowCount } = tableOf(block.text, block.rows);
    const own = cells.map((cell) => [
      block.text.slice(cell.start, cell.end),
      cell.row,
      cell.column,
      cell.rowSpan,
      cell.colSpan,
    ]);
    // Word has no captions of tables: pandoc writes a paragraph before it.
    expect(own).toEqual(gridOfTable.slice(1));
    expect(headRowCount).toBe(2);
  });
});

describe('a table in a library', () => {
  it('of an older version, whose rows are strings alone, is read, shown and found sound', async () => {
    const { store, documentId } = await imported('plan.html');
    const text = '指标\t值\n出口\t1';
    const { hash } = store.context;
    setBlock(store, documentId, text, hash(text), '[["指标","值"],["出口","1"]]');
    const block = await tableBlock(store, documentId);
    expect(tableOf(block.text, block.rows).cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(verifyLibrary(store.context).findings.filter(({ message }) => message.includes('cells'))).toEqual(
      [],
    );
  });
  it.each(['[["别的"]]', '{"a":1}', '[[{"text":"x","colSpan":"2"}]]', 'not json'])(
    'whose rows were damaged (%s) keeps every word, and the check of the library says so',
    async (rows) => {
      const { store, documentId, block: before } = await imported('plan.html');
      setBlock(store, documentId, before.text, before.sha256, rows);
      const block = await tableBlock(store, documentId);
      const { cells } = tableOf(block.text, block.rows);
      expect(cells.map(({ start, end }) => block.text.slice(start, end)).join('')).toBe(
        block.text.replace(/[\t\n]/g, ''),
      );
      expect(verifyLibrary(store.context).findings).toEqual([
        { check: 'text', documentId, message: expect.stringContaining('the cells of table') as string },
      ]);
    },
  );
});

type Opened = Awaited<ReturnType<typeof open>>;
async function tableBlock(store: Opened, documentId: DocumentId) {
  const { blocks } = await ask(store, 'document:open', { documentId });
  return blocks.find(({ kind }) => kind === 'table')!;
}
function setBlock(store: Opened, documentId: DocumentId, text: string, sha256: string, rows: string) {
  // What damages a file asks no leave of the database.
  store.context.db.run('DROP TRIGGER block_is_immutable');
  store.context.db.run(
    `UPDATE block SET text = ?, sha256 = ?, rows = ? WHERE document_id = ? AND kind = 'table'`,
    text,
    sha256,
    rows,
    documentId,
  );
}
