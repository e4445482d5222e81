import type { ExportPicture } from '../options';
import type { Report, ReportEntry, ReportNoteBlock, ReportParagraph, ReportQuote } from '../report-model';
import { pictureTitle } from '../report-pictures';
import { codebookTable, measuresTable, type ReportTable } from '../report-tables';
import { piecesOf } from '../note-blocks';
import { fill, labelled, listed, type ExportTexts } from '../texts';
import { bylineOf, citationOf, lookName, headingOf, standingWords } from '../wording';
import { escapeHtml } from './escape-html';
import { gridHtml } from './grid-html';
import { markedText, noteSign, type PlacedMark } from './marked-text';
import { footnotesHtml, inlineHtml, linkTo, listHtml, noteTableHtml } from './note-html';
import { pageAnchors, type PageAnchors, type PageNoteAnchors } from './page-anchors';

/** A heading with the anchor that the contents lead to. */
export interface Heading {
  readonly level: 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** The page's parts in order: what stands in it, and its headings for the contents. */
export function bodyOf(report: Report, texts: ExportTexts): { html: string; headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const heading = (level: 2 | 3, text: string, id = `s${headings.length + 1}`): string => {
    headings.push({ level, id, text });
    return `<h${level} id="${id}">${escapeHtml(text)}</h${level}>`;
  };
  const { include, scope } = report.options;
  const words = texts.report;
  const html: string[] = [];
  const anchors = pageAnchors(report);
  if (include.measures)
    html.push(heading(2, words.measures), tableHtml(measuresTable(report.measures, texts)));
  if (include.annotations && scope.kind !== 'notes') {
    html.push(heading(2, words.annotations));
    if (report.groups.length === 0) html.push(`<p>${escapeHtml(words.none)}</p>`);
    for (const group of report.groups) {
      const title = headingOf(group, report, texts);
      if (title) html.push(heading(3, title));
      for (const entry of group.entries) html.push(entryHtml(entry, anchors.once(entry), report, texts));
    }
  }
  if (report.notes.length) html.push(heading(2, words.notes));
  for (const [index, note] of report.notes.entries()) {
    const own = anchors.inNote(index);
    html.push(heading(3, note.title || words.untitled, `note${index + 1}`));
    if (note.about)
      html.push(`<p class="about"><bdi>${escapeHtml(fill(words.memo, { about: note.about }))}</bdi></p>`);
    html.push(...note.blocks.map((block) => noteHtml(block, own, texts)));
    html.push(footnotesHtml(note.blocks.flatMap(piecesOf), own, words));
  }
  if (report.fullText.length)
    html.push(heading(2, words.fullText), fullTextHtml(report, anchors, texts, heading));
  if (report.codebook.length)
    html.push(heading(2, words.codebook), tableHtml(codebookTable(report.codebook, texts)));
  return { html: html.join('\n'), headings };
}

function quoteHtml(quote: ReportQuote, color: number, anchor: string | null, texts: ExportTexts): string {
  const standing = standingWords(quote, texts);
  const said = standing ? ` <span class="differs">${escapeHtml(standing)}</span>` : '';
  const cited = linkTo(anchor, escapeHtml(citationOf(quote, texts)));
  return `<blockquote${color ? ` class="c${color}"` : ''} lang="zh-CN">${quote.paragraphs
    .map((words) => `<p><mark${color ? ` class="c${color}"` : ''}>${escapeHtml(words)}</mark></p>`)
    .join('')}<footer>${cited}${said}</footer></blockquote>`;
}

function aboutHtml(entry: ReportEntry, report: Report, texts: ExportTexts): string {
  const { fields } = report.options;
  const words = texts.report;
  const about = [
    ...(fields.includes('color') ? [labelled(texts, words.color, lookName(entry, texts))] : []),
    ...(entry.tags.length ? [fill(words.tagged, { tags: listed(texts, entry.tags) })] : []),
    ...(fields.includes('author') && entry.author.name ? [entry.author.name] : []),
  ];
  return about.length
    ? `<p class="about"><bdi>${about.map(escapeHtml).join('</bdi> · <bdi>')}</bdi></p>`
    : '';
}

const commentsHtml = (entry: ReportEntry, texts: ExportTexts): string =>
  entry.comments
    .map(
      (comment) =>
        `<p>${escapeHtml(comment.text)} <span class="about">(${escapeHtml(bylineOf(comment, texts))})</span></p>`,
    )
    .join('');

function entryHtml(entry: ReportEntry, id: string, report: Report, texts: ExportTexts): string {
  const about = `${aboutHtml(entry, report, texts)}${commentsHtml(entry, texts)}`;
  return `<section${id}>${quoteHtml(entry, entry.color, null, texts)}${about ? `<aside>${about}</aside>` : ''}</section>`;
}

function noteHtml(block: ReportNoteBlock, anchors: PageNoteAnchors, texts: ExportTexts): string {
  if (block.type === 'quote') return quoteHtml(block, 0, anchors.anchorOf(block), texts);
  if (block.type === 'list') return listHtml(block, anchors);
  if (block.type === 'code') return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
  if (block.type === 'table') return noteTableHtml(block, anchors);
  const words = inlineHtml(block.children, anchors);
  if (block.type === 'block-quote') return `<blockquote>${words}</blockquote>`;
  return block.type === 'heading' ? `<h${block.level + 3}>${words}</h${block.level + 3}>` : `<p>${words}</p>`;
}

const figureHtml = (
  { kind, base64, width, height }: ExportPicture,
  id: string,
  caption: string,
  signs: string,
) =>
  `<figure${id}><img src="data:image/${kind};base64,${base64()}" width="${width}" height="${height}" alt="${caption}"><figcaption>${caption}${signs}</figcaption></figure>`;

/**
 * A picture, or its plate, with what `after` makes of the marks on it; what was typed off it stands apart,
 * named as the researcher's. `id` is its attribute of that name or ''.
 */
export function pictureHtml(
  { picture, transcription, shown, marks }: ReportParagraph,
  texts: ExportTexts,
  after: (mark: PlacedMark) => string,
  id = '',
): string {
  const words = escapeHtml(fill(texts.report.picture, { number: picture }));
  const signs = marks.map(after).join('');
  const plate = shown
    ? figureHtml(shown, id, escapeHtml(pictureTitle(shown, picture, texts)), signs)
    : `<p class="about"${id}>${words}${signs}</p>`;
  if (transcription.length === 0) return plate;
  const label = escapeHtml(fill(texts.report.transcription, { number: picture }));
  return `${plate}<aside><p class="about">${label}</p>${transcription
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('')}</aside>`;
}

/** The document's text with its marks; their comments as numbered notes behind it. */
function fullTextHtml(
  report: Report,
  anchors: PageAnchors,
  texts: ExportTexts,
  heading: (level: 2 | 3, text: string, id?: string) => string,
): string {
  const numbers = new Map<string, number>();
  for (const entry of report.entries)
    if (entry.comments.length || entry.tags.length) numbers.set(entry.id, numbers.size + 1);
  const last = new Map<string, unknown>();
  for (const { marks } of report.fullText) for (const mark of marks) last.set(mark.entry.id, mark);
  const paragraphs = report.fullText.map((block) => {
    const id = anchors.once(block);
    const after = (mark: PlacedMark) =>
      noteSign(last.get(mark.entry.id) === mark ? numbers.get(mark.entry.id) : undefined);
    if (block.kind === 'image') return pictureHtml(block, texts, after, id);
    if (block.kind === 'heading' && block.level <= 1 && block.marks.length === 0)
      return heading(3, block.text, anchors.anchorOf(block) ?? undefined);
    if (block.grid) return gridHtml(block, block.grid, after, id);
    const words = markedText(block, after);
    if (block.kind !== 'heading') return `<p${id}>${words}</p>`;
    const level = Math.min(6, block.level + 2);
    return `<h${level}${id}>${words}</h${level}>`;
  });
  const notes = report.entries
    .filter(({ id }) => numbers.has(id))
    .map((entry) => {
      const number = numbers.get(entry.id) ?? 0;
      return `<li id="n${number}"><span class="about">${escapeHtml(entry.address)}</span> ${aboutHtml(entry, report, texts)}${commentsHtml(entry, texts)}</li>`;
    });
  return `<article lang="zh-CN">${paragraphs.join('\n')}</article>${
    notes.length ? `<ol class="notes">${notes.join('\n')}</ol>` : ''
  }`;
}

const tableHtml = ({ head, rows }: ReportTable): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
