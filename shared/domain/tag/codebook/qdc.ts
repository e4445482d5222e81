import type { CodebookLosses, CodebookTag, LossKind } from './entry';
import { lossesOf } from './entry';
import { joinDescription } from './description';
import { hexOfColor } from './hex-color';

/** Namespace of REFI-QDA codebooks (REFI-QDA 1.5, Codebook.xsd). */
export const qdcNamespace = 'urn:QDA-XML:codebook:1.0';
/** The set that gathers archived tags; by this GUID it is known again, whatever it is called. */
export const archivedSet = '6f2c8a1e-0d4b-4c57-9e35-a7c1f0b2d894';

/** Characters that XML 1.0 has no way to write. */
const unwritable =
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign]!);
const inText = (text: string) => escaped(text).replaceAll('\r', '&#13;');
/** A parser turns white space of an attribute into spaces unless it is written as a reference. */
const inAttribute = (text: string) =>
  escaped(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

interface Node {
  readonly tag: CodebookTag;
  readonly children: Node[];
}

/** Tags come parents first, in the order of the tree. */
function treeOf(tags: readonly CodebookTag[]): readonly Node[] {
  const roots: Node[] = [];
  const trail: Node[] = [];
  for (const tag of tags) {
    const node: Node = { tag, children: [] };
    const depth = tag.path.length - 1;
    (depth === 0 ? roots : trail[depth - 1]!.children).push(node);
    trail[depth] = node;
    trail.length = depth + 1;
  }
  return roots;
}

function codeLines({ tag, children }: Node, depth: number): readonly string[] {
  const pad = '  '.repeat(depth);
  const name = tag.path.at(-1) ?? '';
  const opening = `${pad}<Code guid="${tag.guid}" name="${inAttribute(name)}" isCodable="true" color="${hexOfColor(tag.color)}"`;
  const description = joinDescription(tag);
  if (description === '' && children.length === 0) return [`${opening}/>`];
  return [
    `${opening}>`,
    ...(description === '' ? [] : [`${pad}  <Description>${inText(description)}</Description>`]),
    ...children.flatMap((child) => codeLines(child, depth + 1)),
    `${pad}</Code>`,
  ];
}

/**
 * The codebook after Codebook.xsd: Codes before Sets, Description before Code, GUIDs and colours in the
 * forms it allows; UTF-8 without a mark. Archived tags are gathered in a set. There has to be a tag: the
 * schema has no empty codebook.
 */
export function writeQdc(tags: readonly CodebookTag[], archivedName: string): string {
  const archived = tags.filter((tag) => tag.archived);
  const sets =
    archived.length === 0
      ? []
      : [
          '  <Sets>',
          `    <Set guid="${archivedSet}" name="${inAttribute(archivedName)}">`,
          ...archived.map(({ guid }) => `      <MemberCode guid="${guid}"/>`),
          '    </Set>',
          '  </Sets>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<CodeBook xmlns="${qdcNamespace}" origin="Zhangju">`,
    '  <Codes>',
    ...treeOf(tags).flatMap((node) => codeLines(node, 2)),
    '  </Codes>',
    ...sets,
    '</CodeBook>',
    '',
  ].join('\n');
}

/** What leaves something behind. `liveQuotes` counts, by tag, the examples that follow their marks. */
export function qdcLosses(
  tags: readonly CodebookTag[],
  liveQuotes: ReadonlyMap<string, number>,
): CodebookLosses {
  const found: [LossKind, string][] = [];
  for (const tag of tags) {
    const name = tag.path.at(-1) ?? '';
    if (tag.shortcut !== null) found.push(['shortcut', name]);
    if (tag.terms.length > 0) found.push(['terms', name]);
    if ((liveQuotes.get(tag.id) ?? 0) > 0) found.push(['live-quote', name]);
    if (tag.inclusion !== '' || tag.exclusion !== '' || tag.examples.length > 0)
      found.push(['place-of-words', name]);
  }
  return lossesOf(found);
}
