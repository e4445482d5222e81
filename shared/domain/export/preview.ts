import { tickOf } from './note-blocks';
import { inlineText } from '../note/note-text';
import type { PreviewLine } from './format';
import { metaOf } from './report-meta';
import type { Report } from './report-model';
import { exportTexts, fill } from './texts';
import { citationOf, headingOf, standingWords } from './wording';

const mostLines = 400;
const mostCharacters = 40_000;

/** The beginning of a report as plain lines for the dialog's page, and whether that is all of it. */
export function previewLines(report: Report): {
  readonly lines: readonly PreviewLine[];
  readonly isWhole: boolean;
} {
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
  for (const [label, value] of metaOf(report, texts.report)) add('meta', `${label}: ${value}`);
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
      if (entry.tags.length) add('item', `${texts.report.tags}: ${entry.tags.join('; ')}`);
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
  if (report.fullText.length) add('heading1', texts.report.fullText);
  for (const block of report.fullText) {
    const pieces = block.table ? block.text.split('\n') : [block.text];
    for (const piece of pieces)
      add(block.kind === 'heading' ? 'heading2' : 'text', piece.replaceAll('\t', ' | '));
    if (block.transcription.length)
      add('source', fill(texts.report.transcription, { number: block.picture }));
    for (const typed of block.transcription) add('comment', typed);
    if (!isWhole) break;
  }
  if (report.codebook.length) add('heading1', texts.report.codebook);
  for (const { path, definition } of report.codebook) add('item', `${path}　${definition}`);
  return { lines, isWhole };
}
