import { citationKeyOf } from '../../citation/csl-json';
import { escapeLine, escapeMarkdown } from '../formats/escape-markdown';
import { inlineFormat, type NoteList } from '../../note/note';
import { gridMarkdown } from '../formats/table-markdown';
import { piecesOf, plainBlocks, type ExportPiece, type ExportTable } from '../note-blocks';
import type { ReportNote, ReportNoteBlock, ReportNoteQuote } from '../report-model';
import { fill } from '../texts';
import { citationOf, standingWords } from '../wording';
import type { MarkdownWriter } from './writer';

/** A piece of a note that leads to a clause or to another note. */
export type Linking = Extract<ExportPiece, { type: 'clause' | 'reference' }> | ReportNoteQuote;

/** What a note needs to know of the file it is written to. */
export interface NotePlace {
  /** Headings begin at this many signs and one. */
  readonly base: number;
  /** A link with these words to what the piece names, where the flavour and the folder have one. */
  readonly linkTo: (piece: Linking, words: string) => string | null;
  /** Stands before the number of a footnote where a file holds several notes; labels are each once in a file. */
  readonly prefix: string;
}

interface NoteWriter extends NotePlace {
  readonly writer: MarkdownWriter;
}

function quoteLines(quote: ReportNoteQuote, { writer: { flavour, texts }, linkTo }: NoteWriter): string[] {
  const words = quote.paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? ['>'] : []),
    `> ${escapeLine(paragraph)}`,
  ]);
  const standing = standingWords(quote, texts);
  const said = standing ? `　**${standing}**` : '';
  const { document } = quote;
  if (flavour === 'obsidian') {
    const place = linkTo(quote, quote.address) ?? escapeLine(quote.address);
    return [`> [!quote] ${place}${said}`, ...words];
  }
  if (flavour === 'pandoc' && document && quote.address !== '')
    return [...words, '>', `> [@${citationKeyOf(document)}, ${escapeLine(quote.address)}]${said}`];
  return [...words, '>', `> ${escapeLine(citationOf(quote, texts))}${said}`];
}

/** A note as Markdown: its blocks, then the words of its footnotes. */
export function noteMarkdown(note: ReportNote, writer: MarkdownWriter, place: NotePlace): string {
  const own = { ...place, writer };
  const blocks = writer.flavour === 'markdown' ? plainBlocks(note.blocks) : note.blocks;
  const { about } = note;
  const memo = about ? [[`*${escapeLine(fill(writer.texts.report.memo, { about }))}*`]] : [];
  return [...memo, ...blocks.map((block) => blockLines(block, own)), ...definitions(blocks, own)]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function blockLines(block: ReportNoteBlock, own: NoteWriter): string[] {
  if (block.type === 'quote') return quoteLines(block, own);
  if (block.type === 'list') return listLines(block, '', own);
  if (block.type === 'table') return tableLines(block, own);
  if (block.type === 'code') return codeLines(block.text);
  const words = inline(block.children, own);
  if (block.type === 'block-quote') return [`> ${words.replaceAll('\n', '\n> ')}`];
  if (block.type !== 'heading') return [words];
  return [`${'#'.repeat(Math.min(6, block.level + own.base))} ${words.replaceAll('\n', ' ')}`];
}

/** The words of footnotes, one paragraph each; further lines stand under the first. */
function definitions(blocks: readonly ReportNoteBlock[], { prefix }: NoteWriter): string[][] {
  return blocks.flatMap(piecesOf).flatMap((piece) => {
    if (piece.type !== 'footnote') return [];
    const lines = piece.text.split(/\s*\n\s*/).filter((line) => line !== '');
    return [[`[^${prefix}${piece.number}]: ${lines.map(escapeMarkdown).join('\\\n    ')}`]];
  });
}

const tick = (checked: boolean | undefined) => (checked === undefined ? '' : checked ? '[x] ' : '[ ] ');

/** Fenced by more backquotes than the code has in a row. */
function codeLines(code: string): string[] {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...code.split('\n'), fence];
}

function listLines(list: NoteList<ExportPiece>, indent: string, own: NoteWriter): string[] {
  return list.items.flatMap((item, index) => {
    const sign = list.ordered ? `${index + 1}.` : '-';
    const inner = `${indent}${' '.repeat(sign.length + 1)}`;
    return [
      `${indent}${sign} ${tick(item.checked)}${inline(item.children, own).replaceAll('\n', `\n${inner}`)}`,
      ...item.lists.flatMap((nested) => listLines(nested, inner, own)),
    ];
  });
}

/** A line of a table cannot break, and a bar in it would part the cell. */
function tableLines({ table, cells }: ExportTable, own: NoteWriter): string[] {
  const cell = (pieces: readonly ExportPiece[]) =>
    inline(pieces, own)
      .replace(/\\?\n/g, '<br>')
      .replace(/(?<!\\)\|/g, '\\|');
  return gridMarkdown(
    cells.map((row) => row.map(cell)),
    table,
  );
}

function inline(children: readonly ExportPiece[], own: NoteWriter): string {
  return children
    .map((child) => {
      if (child.type === 'linebreak') return '\\\n';
      if (child.type === 'link') {
        return `[${inline(child.children, own)}](<${encodeURI(child.url.toWellFormed()).replace(/[<>]/g, '')}>)`;
      }
      if (child.type === 'footnote') return `[^${own.prefix}${child.number}]`;
      if (child.type === 'clause') return own.linkTo(child, child.label) ?? escapeLine(child.label);
      if (child.type === 'reference') return own.linkTo(child, child.title) ?? escapeLine(child.title);
      const words = escapeMarkdown(child.text);
      if (words.trim() === '') return words;
      const sign = child.format & inlineFormat.bold ? '**' : child.format & inlineFormat.italic ? '*' : '';
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
      return `${before}${sign}${core}${sign}${after}`;
    })
    .join('');
}
