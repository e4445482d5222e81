import { markColors, type MarkColor } from '../../annotation/annotation';
import type { Language } from '../../settings/settings';
import { tagShortcuts, type TagShortcut } from '../tag';
import { lossesOf, type CodebookEntry, type CodebookLosses, type CodebookTag, type LossKind } from './entry';
import { readGuid } from './guid';
import { isHexColor, nearestColor } from './hex-color';

export const codebookColumns = [
  'path',
  'definition',
  'inclusion',
  'exclusion',
  'examples',
  'terms',
  'color',
  'key',
  'archived',
  'count',
  'guid',
] as const;
export type CodebookColumn = (typeof codebookColumns)[number];

const titles: Readonly<Record<CodebookColumn, Readonly<Record<Language, string>>>> = {
  path: { 'zh-CN': '标签', en: 'Tag' },
  definition: { 'zh-CN': '定义', en: 'Definition' },
  inclusion: { 'zh-CN': '收入', en: 'Include' },
  exclusion: { 'zh-CN': '不收', en: 'Exclude' },
  examples: { 'zh-CN': '例句', en: 'Examples' },
  terms: { 'zh-CN': '提示词', en: 'Terms' },
  color: { 'zh-CN': '颜色', en: 'Colour' },
  key: { 'zh-CN': '键', en: 'Key' },
  archived: { 'zh-CN': '已归档', en: 'Archived' },
  count: { 'zh-CN': '批注', en: 'Marks' },
  guid: { 'zh-CN': 'GUID', en: 'GUID' },
};
const colorNames: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['黄', '橙', '绯', '紫', '蓝', '青', '绿', '墨'],
  en: ['yellow', 'orange', 'rose', 'violet', 'blue', 'teal', 'green', 'ink'],
};
const yes: Readonly<Record<Language, string>> = { 'zh-CN': '是', en: 'yes' };
const inner = '␤';

/** A path in one cell: 对外开放 / 负面清单. A stroke within a name is written `\/`. */
export const joinPath = (path: readonly string[]): string =>
  path.map((name) => name.replaceAll('\\', '\\\\').replaceAll('/', '\\/')).join(' / ');

export function partPath(text: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && at + 1 < text.length) name += text[(at += 1)];
    else if (text[at] === '/') {
      names.push(name);
      name = '';
    } else name += text[at];
  }
  return [...names, name].map((one) => one.trim()).filter((one) => one !== '');
}

/** The table: a line of titles, then one line a tag, parents first. */
export function codebookTable(
  tags: readonly CodebookTag[],
  language: Language,
): readonly (readonly (string | number)[])[] {
  return [
    codebookColumns.map((column) => titles[column][language]),
    ...tags.map((tag): readonly (string | number)[] => [
      joinPath(tag.path),
      tag.definition,
      tag.inclusion,
      tag.exclusion,
      tag.examples.map((example) => example.replaceAll('\n', inner)).join('\n'),
      tag.terms.join('、'),
      `${tag.color} ${colorNames[language][tag.color - 1]}`,
      tag.shortcut ?? '',
      tag.archived ? yes[language] : '',
      tag.count,
      tag.guid,
    ]),
  ];
}

const normal = (text: string) => text.trim().toLowerCase();

function columnOf(title: string): CodebookColumn | null {
  const wanted = normal(title);
  return (
    codebookColumns.find((column) =>
      [column, ...Object.values(titles[column])].some((known) => normal(known) === wanted),
    ) ?? null
  );
}

function colorOf(cell: string): MarkColor | null {
  const text = normal(cell);
  if (isHexColor(text)) return nearestColor(text);
  const digit = /^([1-8])(?:\s|$)/.exec(text)?.[1];
  if (digit) return Number(digit) as MarkColor;
  for (const names of Object.values(colorNames)) {
    const at = names.indexOf(text);
    if (at >= 0) return markColors[at] ?? null;
  }
  return null;
}

const shortcutOf = (cell: string): TagShortcut | null =>
  tagShortcuts.find((digit) => String(digit) === cell.trim().replace(/^(?:⇧|shift\s*\+?)\s*/iu, '')) ?? null;

export interface ReadTable {
  readonly entries: readonly CodebookEntry[];
  readonly losses: CodebookLosses;
}

/**
 * A table back as entries: titles in either language, in any order; unknown columns are named, lines
 * without a path passed over. Null where no column holds the tags' names.
 */
export function entriesOfTable(rows: readonly (readonly string[])[]): ReadTable | null {
  const [head = [], ...lines] = rows;
  const columns = head.map(columnOf);
  const at = (column: CodebookColumn) => columns.indexOf(column);
  if (at('path') < 0) return null;
  const found: [LossKind, string][] = head.flatMap((title, place): [LossKind, string][] =>
    columns[place] === null && title.trim() !== '' ? [['unknown-column', title.trim()]] : [],
  );
  const entries = lines.flatMap((line): CodebookEntry[] => {
    const cell = (column: CodebookColumn) => (at(column) < 0 ? undefined : (line[at(column)] ?? ''));
    const words = (column: CodebookColumn) => cell(column)?.replaceAll(/\r\n?/gu, '\n').trim();
    const path = partPath(cell('path') ?? '');
    if (path.length === 0) return [];
    const color = cell('color')?.trim() ? colorOf(cell('color') ?? '') : undefined;
    if (color === null) found.push(['color', path.at(-1) ?? '']);
    else if (color !== undefined && isHexColor(cell('color')?.trim() ?? ''))
      found.push(['color', path.at(-1) ?? '']);
    const archived = cell('archived')?.trim();
    const key = cell('key');
    return [
      {
        path,
        guid: readGuid(cell('guid') ?? ''),
        definition: words('definition'),
        inclusion: words('inclusion'),
        exclusion: words('exclusion'),
        examples: words('examples')
          ?.split('\n')
          .map((example) => example.trim().replaceAll(inner, '\n'))
          .filter((example) => example !== ''),
        terms: words('terms')
          ?.split(/[、，,;；\n]/u)
          .map((term) => term.trim())
          .filter((term) => term !== ''),
        color: color ?? undefined,
        shortcut: key === undefined ? undefined : shortcutOf(key),
        archived: archived ? /^(?:是|已归档|yes|true|y|1|x|✓)$/iu.test(archived) : undefined,
      },
    ];
  });
  return { entries, losses: lossesOf(found) };
}
