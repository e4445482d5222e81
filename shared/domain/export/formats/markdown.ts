import { versionLine } from '../../document/reading-version';
import { inlineFormat, type NoteInline, type NoteList } from '../../note/note';
import type { Report, ReportEntry, ReportNoteBlock, ReportQuote } from '../report';
import { exportTexts, fill, type ExportTexts } from '../texts';
import { dayOf } from '../day';
import { bylineOf, citationOf, headingOfNone } from '../wording';
import { escapeLine, escapeMarkdown, yamlString } from './escape-markdown';
import { tableMarkdown } from './table-markdown';

/** The report as CommonMark with front matter. */
export function writeMarkdown(report: Report): string {
  const texts = exportTexts(report.options.language);
  const { document } = report;
  const lines = [
    '---',
    `title: ${yamlString(document.title)}`,
    `issuer: ${yamlString(document.issuer)}`,
    `number: ${yamlString(document.number)}`,
    `date: ${yamlString(document.date)}`,
    `publisher: ${yamlString(document.provenance.publisher)}`,
    `source: ${yamlString(document.provenance.address)}`,
    `version: ${yamlString(versionLine(report.version, document.contentSha256))}`,
    `exported: ${yamlString(dayOf(report.exportedAt))}`,
    '---',
    '',
    `# ${escapeLine(fill(texts.report.title, { title: document.title }))}`,
  ];
  if (report.options.include.annotations) {
    lines.push('', `## ${texts.report.annotations}`);
    if (report.groups.length === 0) lines.push('', texts.report.none);
    for (const group of report.groups) {
      if (group.heading !== null) {
        lines.push('', `### ${escapeLine(group.heading) || headingOfNone(report, texts)}`);
      }
      for (const entry of group.entries) lines.push('', ...entryLines(entry, report, texts));
    }
  }
  if (report.notes.length > 0) {
    lines.push('', `## ${texts.report.notes}`);
    for (const note of report.notes) {
      lines.push('', `### ${escapeLine(note.title) || texts.report.untitled}`);
      for (const block of note.blocks) lines.push('', ...noteLines(block, report, texts));
    }
  }
  if (report.fullText.length > 0) {
    lines.push('', `## ${texts.report.fullText}`);
    for (const block of report.fullText) {
      lines.push('');
      if (block.kind === 'image')
        lines.push(escapeLine(fill(texts.report.picture, { number: block.picture })));
      else if (block.kind === 'heading')
        lines.push(`${'#'.repeat(Math.min(6, block.level + 2))} ${escapeLine(block.text)}`);
      else if (block.table) lines.push(...tableMarkdown(block.table));
      else lines.push(escapeLine(block.text));
    }
  }
  return `${lines.join('\n')}\n`;
}

function quoteLines(quote: ReportQuote, report: Report, texts: ExportTexts): string[] {
  const words = quote.paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? ['>'] : []),
    `> ${escapeLine(paragraph)}`,
  ]);
  const cite = citationOf(report, texts, quote.address);
  return [...words, '>', `> ${escapeLine(cite)}${quote.agrees ? '' : `　**${texts.report.differs}**`}`];
}

function entryLines(entry: ReportEntry, report: Report, texts: ExportTexts): string[] {
  const lines = quoteLines(entry, report, texts);
  const items = [
    `${texts.report.color}: ${texts.color[String(entry.color) as keyof typeof texts.color]}`,
    ...(entry.tags.length ? [`${texts.report.tags}: ${entry.tags.map(escapeLine).join('; ')}`] : []),
    ...entry.comments.map(
      (comment) => `${escapeLine(comment.text)} (${escapeLine(bylineOf(comment, texts))})`,
    ),
  ];
  return [...lines, '', ...items.map((item) => `- ${item}`)];
}

function noteLines(block: ReportNoteBlock, report: Report, texts: ExportTexts): string[] {
  if (block.type === 'quote') return quoteLines(block, report, texts);
  if (block.type === 'list') return listLines(block, '');
  const words = inline(block.children);
  return [block.type === 'heading' ? `${'#'.repeat(block.level + 3)} ${words.replaceAll('\n', ' ')}` : words];
}

function listLines(list: NoteList, indent: string): string[] {
  return list.items.flatMap((item, index) => {
    const sign = list.ordered ? `${index + 1}.` : '-';
    const inner = `${indent}${' '.repeat(sign.length + 1)}`;
    return [
      `${indent}${sign} ${inline(item.children).replaceAll('\n', `\n${inner}`)}`,
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
