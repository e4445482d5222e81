import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';
import type { Provenance } from '../../../shared/domain/document/document';
import { extensionsOf } from '../../../shared/domain/document/file-format';
import { unwrapBreaks } from '../../../shared/domain/document/line-wrap';
import { DraftWriter, longestSource } from './draft-writer';
import {
  blockElements,
  boldElements,
  droppedElements,
  escapableRawElements,
  headingElements,
  isHidden,
  rawElements,
  rowGroups,
  shapeOfCell,
  voidElements,
  weightOf,
} from './html-elements';
import type { ImportedText, Importer } from './importer';

/** Elements deeper than this are still read, but neither their weight nor their end is kept. */
const deepest = 512;

interface Open {
  readonly name: string;
  readonly isBold: boolean;
}

function attributeOf(token: Token.TagToken, name: string): string | null {
  return token.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The address of a picture as it is kept. The bytes of an embedded one are not text of the page; its type is. */
const shownSource = (source: string): string =>
  /^data:/i.test(source) ? source.slice(0, 40).split(/[;,]/)[0]! : source;

/**
 * Reads visible text off the tokens of a page. No tree is built, so depth costs nothing, nothing
 * nests and nothing can be set up that would run; what is not text is dropped by not being copied.
 */
class PageReader {
  private readonly writer = new DraftWriter();
  private readonly open: Open[] = [];
  /** The element whose content is being dropped, and how many of its name are open in it. */
  private dropped: { readonly name: string; depth: number } | null = null;
  private title: string | null = null;
  private readonly meta = new Map<string, string>();
  readonly tokenizer: Tokenizer;

  constructor(private readonly sourceOf: (source: string) => string = shownSource) {
    const ignore = () => undefined;
    const onText = (token: Token.CharacterToken) => this.onText(token.chars);
    this.tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (token) => this.onStart(token),
        onEndTag: (token) => this.onEnd(token.tagName),
        onCharacter: onText,
        onWhitespaceCharacter: onText,
        onNullCharacter: ignore,
        onComment: ignore,
        onDoctype: ignore,
        onEof: ignore,
      },
    );
  }

  finish(): ImportedText {
    const provenance: { -readonly [key in keyof Provenance]?: string } = {};
    const headline = (this.meta.get('og:title') ?? this.title ?? '').replace(/\s+/g, ' ').trim();
    const publisher =
      this.meta.get('og:site_name') ??
      this.meta.get('contentsource') ??
      this.meta.get('sitename') ??
      this.meta.get('author');
    const published =
      this.meta.get('pubdate') ?? this.meta.get('article:published_time') ?? this.meta.get('date');
    const address = this.meta.get('og:url') ?? this.meta.get('canonical');
    if (headline) provenance.headline = headline.slice(0, 500);
    if (publisher) provenance.publisher = publisher.slice(0, 500);
    if (published) provenance.published = published.slice(0, 100);
    if (address && /^https?:\/\//i.test(address)) provenance.address = address.slice(0, longestSource);
    return { drafts: unwrapBreaks(this.writer.finish()), provenance };
  }

  private onText(words: string): void {
    if (this.dropped) {
      if (this.dropped.name === 'title' && (this.title?.length ?? 0) < 1000)
        this.title = (this.title ?? '') + words;
      return;
    }
    this.writer.text(words, this.open.at(-1)?.isBold ?? false);
  }

  private onStart(token: Token.TagToken): void {
    const name = token.tagName;
    this.enterRawText(name);
    if (name === 'meta' || name === 'link') this.readMeta(token);
    if (name === 'body') this.dropped = null;
    if (this.dropped) {
      // A hidden paragraph that was never closed ends where the next block begins.
      const isOver = this.dropped.name === 'p' && blockElements.has(name);
      if (!isOver) {
        if (this.dropped.name === name && !voidElements.has(name)) this.dropped.depth += 1;
        return this.enterTitle(name);
      }
      this.dropped = null;
    }
    if (name === 'br') return this.writer.lineBreak();
    if (name === 'img' || name === 'image') return this.readImage(token);
    if (voidElements.has(name)) {
      if (blockElements.has(name)) this.writer.flush();
      return;
    }
    if (droppedElements.has(name) || isHidden((key) => attributeOf(token, key))) {
      if (!(token.selfClosing && (name === 'svg' || name === 'math'))) this.dropped = { name, depth: 1 };
      if (blockElements.has(name)) this.writer.flush();
      return;
    }
    this.beginBlock(name, token);
    if (this.open.length >= deepest) return;
    const outer =
      blockElements.has(name) && !boldElements.has(name)
        ? this.boldOfBlocks()
        : (this.open.at(-1)?.isBold ?? false);
    const isBold = weightOf(attributeOf(token, 'style')) ?? (boldElements.has(name) || outer);
    this.open.push({ name, isBold });
  }

  /** The page's title stands in its head, which is dropped but for it. */
  private enterTitle(name: string): void {
    if (name === 'title' && this.dropped?.name === 'head' && this.title === null) {
      this.dropped = { name: 'title', depth: 1 };
    }
  }

  /** Whether the row group that was opened last in this table is its head. */
  private isInHead(): boolean {
    const group = this.open.findLast(({ name }) => rowGroups.has(name) || name === 'table');
    return group?.name === 'thead';
  }

  private boldOfBlocks(): boolean {
    return this.open.at(-1)?.isBold ?? false;
  }

  private beginBlock(name: string, token: Token.TagToken): void {
    if (!blockElements.has(name)) return;
    if (name === 'table') return this.writer.openTable();
    if (name === 'caption') return this.writer.openCaption();
    if (name === 'tr') return this.writer.openRow();
    if (name === 'td' || name === 'th') {
      return this.writer.openCell(shapeOfCell(name, (key) => attributeOf(token, key), this.isInHead()));
    }
    this.writer.begin(headingElements.has(name) ? Number(name[1]) : 0, name === 'pre');
  }

  private onEnd(name: string): void {
    if (this.dropped) {
      if (name === 'title' && this.dropped.name === 'title') this.dropped = { name: 'head', depth: 1 };
      else if (name === this.dropped.name) {
        this.dropped.depth -= 1;
        if (this.dropped.depth === 0) this.dropped = null;
      } else if (this.dropped.name === 'p' && blockElements.has(name)) {
        this.dropped = null;
        this.onEnd(name);
      }
      return;
    }
    if (name === 'table') this.writer.closeTable();
    else if (name === 'td' || name === 'th' || name === 'tr' || rowGroups.has(name)) this.writer.closeCell();
    else if (name === 'caption') this.writer.closeCaption();
    else if (blockElements.has(name)) this.writer.flush();
    const at = this.open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.open.length = at;
  }

  private enterRawText(name: string): void {
    if (name === 'script') this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (rawElements.has(name)) this.tokenizer.state = TokenizerMode.RAWTEXT;
    else if (escapableRawElements.has(name)) this.tokenizer.state = TokenizerMode.RCDATA;
    else if (name === 'plaintext') this.tokenizer.state = TokenizerMode.PLAINTEXT;
    else return;
    this.tokenizer.lastStartTagName = name;
  }

  private readImage(token: Token.TagToken): void {
    if (isHidden((key) => attributeOf(token, key))) return;
    const source = (attributeOf(token, 'src') ?? attributeOf(token, 'data-src') ?? '').trim();
    const alt = (attributeOf(token, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    this.writer.image({ source: this.sourceOf(source), alt });
  }

  private readMeta(token: Token.TagToken): void {
    const key = (
      attributeOf(token, 'name') ??
      attributeOf(token, 'property') ??
      attributeOf(token, 'rel') ??
      ''
    ).toLowerCase();
    const value = (attributeOf(token, 'content') ?? attributeOf(token, 'href') ?? '').trim();
    if (key && value && !this.meta.has(key) && this.meta.size < 200) this.meta.set(key, value);
  }
}

/** Reads the visible text of HTML, whole pages and fragments alike. */
export function readHtml(text: string): ImportedText {
  const reader = new PageReader();
  reader.tokenizer.write(text, true);
  return reader.finish();
}

/** The whole addresses of a page's pictures, in the order in which `readHtml` gives them. */
export function pictureSources(text: string): readonly string[] {
  const sources: string[] = [];
  const reader = new PageReader((source) => String(sources.push(source) - 1));
  reader.tokenizer.write(text, true);
  const { drafts } = reader.finish();
  return drafts.flatMap(({ image }) => (image ? [sources[Number(image.source)] ?? ''] : []));
}

const blockTag = /<(?:html|body|div|p|article|section|table|h[1-6]|ul|ol|br|span|td)\b[^>]*>/i;

/** Saved web pages. */
export const html: Importer = {
  mediaType: 'text/html',
  extensions: extensionsOf('text/html'),
  sniff: (text) => {
    const head = text.slice(0, 65_536);
    if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head))
      return 1;
    if (!blockTag.test(head)) return 0;
    return /^\s*</.test(head) && !/^#{1,6} \S/m.test(head) ? 0.8 : 0.15;
  },
  read: readHtml,
};
