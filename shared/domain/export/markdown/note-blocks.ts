import { citationKeyOf } from '../../citation/csl-json';
import { escapeLine, escapeMarkdown } from '../formats/escape-markdown';
import { inlineFormat, type NoteInline, type NoteList } from '../../note/note';
import { tableMarkdown } from '../formats/table-markdown';
import type { ReportNoteBlock, ReportQuote } from '../report-model';
import { citationOf } from '../wording';
import type { MarkdownWriter } from './writer';

/** A link to the mark that stands at a place, where a flavour has such links: `[[file#^3-3-p2-s1|…]]`. */
export type LinkTo = (quote: ReportQuote) => string | null;

function quoteLines(
  quote: ReportQuote,
  { report, flavour, texts }: MarkdownWriter,
  linkTo: LinkTo,
): string[] {
  const words = quote.paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? ['>'] : []),
    `> ${escapeLine(paragraph)}`,
  ]);
  const differs = quote.agrees ? '' : `　**${texts.report.differs}**`;
  if (flavour === 'obsidian') {
    const place = linkTo(quote) ?? escapeLine(quote.address);
    return [`> [!quote] ${place}${differs}`, ...words];
  }
  if (flavour === 'pandoc' && quote.address !== '')
    return [...words, '>', `> [@${citationKeyOf(report.document)}, ${escapeLine(quote.address)}]${differs}`];
  return [...words, '>', `> ${escapeLine(citationOf(report, texts, quote.address))}${differs}`];
}

/** A block of a note as lines of Markdown. Headings begin at `base` + 1 signs. */
export function noteLines(
  block: ReportNoteBlock,
  writer: MarkdownWriter,
  base: number,
  linkTo: LinkTo,
): string[] {
  if (block.type === 'quote') return quoteLines(block, writer, linkTo);
  if (block.type === 'list') return listLines(block, '');
  if (block.type === 'table') return tableMarkdown(block.table);
  if (block.type === 'code') return codeLines(block.text);
  const words = inline(block.children);
  if (block.type === 'block-quote') return [`> ${words.replaceAll('\n', '\n> ')}`];
  if (block.type !== 'heading') return [words];
  return [`${'#'.repeat(Math.min(6, block.level + base))} ${words.replaceAll('\n', ' ')}`];
}

const tick = (checked: boolean | undefined) => (checked === undefined ? '' : checked ? '[x] ' : '[ ] ');

/** Fenced by more backquotes than the code has in a row. */
function codeLines(code: string): string[] {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...code.split('\n'), fence];
}

function listLines(list: NoteList, indent: string): string[] {
  return list.items.flatMap((item, index) => {
    const sign = list.ordered ? `${index + 1}.` : '-';
    const inner = `${indent}${' '.repeat(sign.length + 1)}`;
    return [
      `${indent}${sign} ${tick(item.checked)}${inline(item.children).replaceAll('\n', `\n${inner}`)}`,
      ...item.lists.flatMap((nested) => listLines(nested, inner)),
    ];
  });
}

function inline(children: readonly NoteInline[]): string {
  return children
    .map((child) => {
      if (child.type === 'linebreak') return '\\\n';
      if (child.type === 'link') {
        return `[${inline(child.children)}](<${encodeURI(child.url.toWellFormed()).replace(/[<>]/g, '')}>)`;
      }
      const words = escapeMarkdown(child.text);
      if (words.trim() === '') return words;
      const sign = child.format & inlineFormat.bold ? '**' : child.format & inlineFormat.italic ? '*' : '';
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
      return `${before}${sign}${core}${sign}${after}`;
    })
    .join('');
}
