import { tickOf } from './note-blocks';
import { inlineText } from '../note/note-text';
import type { PreviewLine } from './format';
import { metaOf } from './report-meta';
import type { Content } from './loss';
import type { Report, ReportParagraph } from './report-model';
import { pictureTitle } from './report-pictures';
import { exportTexts, fill, labelled, listed } from './texts';
import { citationOf, headingOf, standingWords } from './wording';

const mostLines = 400;
const mostCharacters = 40_000;

interface PreviewOptions {
  /** What the format can hold. */
  readonly holds: readonly Content[];
  /** Whether what was typed off pictures stands behind the text, not below each. */
  readonly isTypedBehind: boolean;
}

/** The beginning of a report as plain lines for the dialog's page, and whether that is all of it. */
export function previewLines(
  report: Report,
  { holds, isTypedBehind }: PreviewOptions,
): { readonly lines: readonly PreviewLine[]; readonly isWhole: boolean } {
  const texts = exportTexts(report.options.language);
  const lines: PreviewLine[] = [];
  let room = mostCharacters;
  let isWhole = true;
  const add = (kind: PreviewLine['kind'], text: string) => {
    if (text === '') return;
    if (lines.length >= mostLines || room <= 0) {
      isWhole = false;
      return;
    }
    lines.push({ kind, text: text.slice(0, 2000) });
    room -= text.length;
  };
  const { include, scope } = report.options;
  add('title', fill(texts.report.title, { title: report.document.title }));
  for (const [label, value] of metaOf(report, texts.report)) add('meta', labelled(texts, label, value));
  if (report.measures.length) add('heading1', texts.report.measures);
  for (const { paragraphs, address, measure } of report.measures) {
    add('item', `${address}　${paragraphs.join(' ')}　${measure.verb}`);
  }
  if (include.annotations && scope.kind !== 'notes') add('heading1', texts.report.annotations);
  for (const group of report.groups) {
    add('heading2', headingOf(group, report, texts));
    for (const entry of group.entries) {
      for (const paragraph of entry.paragraphs) add('quote', paragraph);
      add('source', citationOf(entry, texts));
      if (entry.tags.length) add('item', fill(texts.report.tagged, { tags: listed(texts, entry.tags) }));
      for (const comment of entry.comments) add('comment', comment.text);
      if (!isWhole) break;
    }
  }
  if (report.notes.length) add('heading1', texts.report.notes);
  for (const note of report.notes) {
    add('heading2', note.title || texts.report.untitled);
    for (const block of note.blocks) {
      if (block.type === 'quote') {
        for (const paragraph of block.paragraphs) add('quote', paragraph);
        add('source', citationOf(block, texts) || standingWords(block, texts));
      } else if (block.type === 'list')
        for (const item of block.items) add('item', `${tickOf(item.checked)}${inlineText(item.children)}`);
      else if (block.type === 'code') add('text', block.text);
      else if (block.type === 'table')
        for (const cells of block.table.rows) add('text', cells.map((cell) => cell.text).join(' | '));
      else add(block.type === 'heading' ? 'heading2' : 'text', inlineText(block.children));
    }
  }
  const addTyped = ({ transcription, picture }: ReportParagraph) => {
    if (transcription.length) add('source', fill(texts.report.transcription, { number: picture }));
    for (const typed of transcription) add('comment', typed);
  };
  const wordsOf = ({ kind, text, shown, picture }: ReportParagraph) => {
    if (kind !== 'image') return text;
    const isHeld =
      shown && holds.includes('pictures') && (shown.kind !== 'webp' || holds.includes('webpPictures'));
    return isHeld ? pictureTitle(shown, picture, texts) : fill(texts.report.picture, { number: picture });
  };
  if (report.fullText.length) add('heading1', texts.report.fullText);
  for (const block of report.fullText) {
    const words = wordsOf(block);
    for (const piece of block.table ? words.split('\n') : [words])
      add(block.kind === 'heading' ? 'heading2' : 'text', piece.replaceAll('\t', ' | '));
    if (!isTypedBehind) addTyped(block);
    if (!isWhole) break;
  }
  if (isTypedBehind && isWhole) for (const block of report.fullText) addTyped(block);
  if (report.codebook.length) add('heading1', texts.report.codebook);
  for (const { path, definition } of report.codebook) add('item', `${path}　${definition}`);
  return { lines, isWhole };
}
