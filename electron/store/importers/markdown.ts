import type { Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { DraftBlock } from '../../../shared/domain/document/block';
import { extensionsOf } from '../../../shared/domain/document/file-format';
import { cellSource } from '../../../shared/domain/document/table';
import { longestSource } from './draft-writer';
import { readHtml } from './html';
import type { Importer } from './importer';
import { plainText } from './plain-text';
import { tableDraft } from './table-frame';

/** Runs that make a Markdown parser slow, and that no text for readers holds. */
const pathological = /[>[\]*_`~<!(]{200}|(?:[>*+-][ \t]+){100}|(?:\[[^[\n]{0,6}){100}|(?:\*[^*\n]{0,2}){300}/;
/** More marks than this in one paragraph slow a parser down, in whatever order they stand. */
const mostMarks = 4000;

/** Whether a text would take a Markdown parser more time than its length warrants. */
function isPathological(text: string): boolean {
  if (pathological.test(text)) return true;
  return text
    .split(/\n[ \t]*\n/)
    .some((part) => part.length > mostMarks && (part.match(/[[\]*_`<!]/g)?.length ?? 0) > mostMarks);
}

/** Deepest nesting of quotes and lists that is walked. */
const deepest = 100;

interface Inline {
  text: string;
  boldLength: number;
  plainLength: number;
  readonly images: DraftBlock[];
}

function readInline(nodes: readonly Nodes[], into: Inline, isBold: boolean, depth = 0): void {
  const write = (words: string) => {
    into.text += words;
    const length = words.replace(/\s/g, '').length;
    if (isBold) into.boldLength += length;
    else into.plainLength += length;
  };
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') write(node.value);
    else if (node.type === 'break') write('\n');
    else if (node.type === 'html') write(visibleText(node.value));
    else if (node.type === 'image' || node.type === 'imageReference') {
      const source = node.type === 'image' ? node.url.slice(0, longestSource) : '';
      into.images.push({
        kind: 'image',
        text: '',
        image: { source, alt: (node.alt ?? '').slice(0, longestSource) },
      });
    } else if (node.type === 'footnoteReference') write(`[${node.label ?? node.identifier}]`);
    else if ('children' in node && depth < deepest) {
      readInline(node.children, into, isBold || node.type === 'strong', depth + 1);
    }
  }
}

/** Text of a piece of inline markup; a lone tag gives none, a line break tag a line break. */
function visibleText(markup: string): string {
  if (/^<br\s*\/?>$/i.test(markup)) return '\n';
  return /^<[^>]*>$/.test(markup)
    ? ''
    : readHtml(markup)
        .drafts.map((draft) => draft.text)
        .join('\n');
}

/** Writers of Chinese often give a line to a paragraph: a line that ends a sentence ends its paragraph. */
function linesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；：][”’」』）》]*)[ \t]*\n/)
    .map((line) =>
      line
        .replace(/([\u3000-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
        .trim(),
    )
    .filter((line) => line !== '');
}

class MarkdownReader {
  readonly drafts: DraftBlock[] = [];
  constructor(private readonly source: string) {}

  readAll(nodes: readonly RootContent[], depth: number): void {
    for (const node of nodes) this.read(node, depth);
  }

  private read(node: RootContent, depth: number): void {
    switch (node.type) {
      case 'heading':
        return this.addInline(node.children, { kind: 'heading', hint: node.depth }, '');
      case 'paragraph':
        return this.addInline(node.children, { kind: 'paragraph' }, '');
      case 'code':
        for (const line of node.value.split('\n')) this.add(line.trim());
        return;
      case 'html':
        this.drafts.push(...readHtml(node.value).drafts);
        return;
      case 'table':
        return this.addTable(node);
      case 'listItem':
      case 'list':
      case 'blockquote':
      case 'footnoteDefinition':
        return this.readContainer(node, depth);
      default:
        return;
    }
  }

  /** Numbers of an ordered list are words of the text: they are kept as the file prints them. */
  private readContainer(
    node: Extract<RootContent, { type: 'list' | 'listItem' | 'blockquote' | 'footnoteDefinition' }>,
    depth: number,
  ): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (depth >= deepest) {
      for (const line of this.source.slice(start, end).split('\n')) this.add(line.trim());
      return;
    }
    if (node.type === 'list') return this.readAll(node.children, depth + 1);
    const marker =
      node.type === 'listItem'
        ? (/^\d{1,9}[.)]/.exec(this.source.slice(start, start + 12))?.[0] ?? '')
        : node.type === 'footnoteDefinition'
          ? `[${node.label ?? node.identifier}]`
          : '';
    const [first, ...rest] = node.children;
    if (marker !== '' && first?.type === 'paragraph') {
      this.addInline(first.children, { kind: 'paragraph' }, `${marker} `);
      return this.readAll(rest, depth + 1);
    }
    if (marker !== '') this.add(marker);
    this.readAll(node.children, depth + 1);
  }

  private addInline(
    nodes: readonly Nodes[],
    base: Pick<DraftBlock, 'kind'> & { readonly hint?: number },
    marker: string,
  ): void {
    const inline: Inline = { text: marker, boldLength: 0, plainLength: 0, images: [] };
    readInline(nodes, inline, false);
    const bold = inline.boldLength > 0 && inline.plainLength === 0 ? { bold: true } : {};
    const lines =
      base.kind === 'heading' ? [inline.text.replace(/\s*\n\s*/g, ' ').trim()] : linesOf(inline.text);
    for (const text of lines) if (text !== '') this.drafts.push({ ...base, text, ...bold });
    this.drafts.push(...inline.images);
  }

  private add(text: string): void {
    if (text !== '') this.drafts.push({ kind: 'paragraph', text });
  }

  private addTable(node: Table): void {
    const images: DraftBlock[] = [];
    const rows = node.children.map((row, index) =>
      row.children.map((cell) => {
        const inline: Inline = { text: '', boldLength: 0, plainLength: 0, images };
        readInline(cell.children, inline, false);
        return cellSource(inline.text.trim(), { role: index === 0 ? 'header' : undefined });
      }),
    );
    this.drafts.push(tableDraft(rows), ...images);
  }
}

/** Markdown with tables, as researchers keep statutes and clippings in. */
export const markdown: Importer = {
  mediaType: 'text/markdown',
  extensions: extensionsOf('text/markdown'),
  sniff: (text) => {
    const head = text.slice(0, 65_536);
    // A lone # in running text proves little; a file that opens with a heading is Markdown.
    if (/^\s*#{1,6} \S/.test(head)) return 0.7;
    return /^#{1,6} \S/m.test(head) ? 0.4 : 0.1;
  },
  read: (text) => {
    if (isPathological(text)) return plainText.read(text);
    let root: Root;
    try {
      root = fromMarkdown(text, {
        extensions: [gfm({ singleTilde: false })],
        mdastExtensions: [gfmFromMarkdown()],
      });
    } catch {
      return plainText.read(text);
    }
    const reader = new MarkdownReader(text);
    reader.readAll(root.children, 0);
    return { drafts: reader.drafts, provenance: {} };
  },
};
