import {
  parseXml,
  XmlDocumentType,
  XmlElement,
  XmlText,
  XmlCdata,
  type XmlDocument,
} from '@rgrove/parse-xml';
import { DomainError } from '../../../shared/domain/error';
import { partDescription } from '../../../shared/domain/tag/codebook/description';
import {
  lossesOf,
  type CodebookEntry,
  type CodebookLosses,
  type LossKind,
} from '../../../shared/domain/tag/codebook/entry';
import { readGuid } from '../../../shared/domain/tag/codebook/guid';
import { isHexColor, isOneOfTheEight, nearestColor } from '../../../shared/domain/tag/codebook/hex-color';
import { archivedSet, qdcNamespace } from '../../../shared/domain/tag/codebook/qdc';
import { nameGiver } from '../../../shared/domain/tag/codebook/unique-name';

/** Deeper than any codebook that people read; far from what a hostile file needs. */
const deepest = 60;
const mostCodes = 20_000;
const longestName = 200;
const longestText = 20_000;

export interface ReadCodebook {
  readonly entries: readonly CodebookEntry[];
  readonly losses: CodebookLosses;
}

const nameOf = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);
const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && nameOf(child) === name,
  );
const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
    .join('');

/** Namespace that the root's own name is in. */
function namespaceOf(root: XmlElement): string {
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':')) : null;
  return root.attributes[prefix === null ? 'xmlns' : `xmlns:${prefix}`] ?? '';
}

/**
 * Well-formed XML and nothing that is declared: a document type is where entities are, and no program
 * writes a codebook with one. Nesting is looked at before the parser is, which takes a call a level.
 */
function parse(text: string, fileName: string): XmlElement {
  checkDepth(text, fileName);
  let document: XmlDocument;
  try {
    document = parseXml(text, { preserveDocumentType: true, preserveCdata: true });
  } catch (error) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DomainError('codebook.unsafe', { fileName });
    const { line, column } = error as { line?: number; column?: number };
    throw new DomainError('codebook.malformed', {
      fileName,
      line: line ?? 0,
      ...(column === undefined ? {} : { column }),
    });
  }
  if (document.children.some((child) => child instanceof XmlDocumentType))
    throw new DomainError('codebook.unsafe', { fileName });
  if (!document.root) throw new DomainError('codebook.malformed', { fileName, line: 1 });
  return document.root;
}

function checkDepth(text: string, fileName: string): void {
  let depth = 0;
  // Comments and CDATA hold no tags; attribute values hold no bare <.
  for (const { 0: found } of text.matchAll(
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/|<[^!?/][^>]*?(\/?)>/gu,
  )) {
    if (found === '</') depth -= 1;
    else if (!found.startsWith('<!') && !found.endsWith('/>')) depth += 1;
    if (depth > deepest + 4) throw new DomainError('codebook.too-large', { fileName, limit: deepest });
  }
}

/** Names that are no tag's name: empty ones, and those longer than a tag's may be. */
function tidyName(name: string): string {
  const line = name.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= longestName ? line : [...line].slice(0, longestName / 2).join('');
}

/**
 * A REFI-QDA codebook (1.5, Codebook.xsd) as entries. Throws DomainError codebook.foreign for another
 * root or namespace, codebook.unsafe for a document type, codebook.malformed, codebook.too-large,
 * codebook.empty.
 */
export function readQdc(text: string, fileName: string): ReadCodebook {
  const root = parse(text, fileName);
  if (nameOf(root) !== 'CodeBook' || namespaceOf(root) !== qdcNamespace)
    throw new DomainError('codebook.foreign', { fileName, root: root.name.slice(0, 80) });
  const lost: [LossKind, string][] = [];
  const archived = new Set<string>();
  for (const set of childrenOf(root, 'Sets').flatMap((sets) => childrenOf(sets, 'Set'))) {
    if (readGuid(set.attributes['guid'] ?? '') !== archivedSet) {
      lost.push(['set', set.attributes['name'] ?? '']);
      continue;
    }
    for (const member of childrenOf(set, 'MemberCode')) {
      const guid = readGuid(member.attributes['guid'] ?? member.attributes['targetGUID'] ?? '');
      if (guid) archived.add(guid);
    }
  }
  const entries: CodebookEntry[] = [];
  const seen = new Set<string>();
  const read = (codes: readonly XmlElement[], above: readonly string[]) => {
    if (above.length >= deepest) throw new DomainError('codebook.too-large', { fileName, limit: deepest });
    const nameFor = nameGiver();
    for (const code of codes) {
      if (entries.length >= mostCodes)
        throw new DomainError('codebook.too-large', { fileName, limit: mostCodes });
      const wanted = tidyName(code.attributes['name'] ?? '');
      if (wanted === '') throw new DomainError('codebook.malformed', { fileName, line: 0 });
      const name = nameFor(wanted);
      if (name !== code.attributes['name']) lost.push(['renamed', name]);
      const guid = readGuid(code.attributes['guid'] ?? '');
      const isTwice = guid !== null && seen.has(guid);
      if (guid) seen.add(guid);
      if (isTwice) lost.push(['guid-twice', name]);
      const color = code.attributes['color']?.trim() ?? '';
      if (color !== '' && !(isHexColor(color) && isOneOfTheEight(color))) lost.push(['color', name]);
      if (/^(?:false|0)$/.test(code.attributes['isCodable'] ?? '')) lost.push(['not-codable', name]);
      for (const child of code.children) {
        if (child instanceof XmlElement && !['Description', 'Code'].includes(nameOf(child)))
          lost.push(['unknown-element', nameOf(child)]);
      }
      const words = partDescription(textOf(childrenOf(code, 'Description')[0]).slice(0, longestText));
      entries.push({
        path: [...above, name],
        guid: isTwice ? null : guid,
        ...words,
        color: isHexColor(color) ? nearestColor(color) : undefined,
        archived: guid !== null && archived.has(guid) ? true : undefined,
      });
      read(childrenOf(code, 'Code'), [...above, name]);
    }
  };
  read(
    childrenOf(root, 'Codes').flatMap((codes) => childrenOf(codes, 'Code')),
    [],
  );
  if (entries.length === 0) throw new DomainError('codebook.empty', { fileName });
  return { entries, losses: lossesOf(lost) };
}
