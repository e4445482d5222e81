import { inlineText } from '../note/note-text';
import type { ExportPreview, PreviewLine } from './format';
import { metaOf, type Report } from './report';
import { exportTexts, fill } from './texts';
import { citationOf, headingOfNone } from './wording';

const most = 60;

/** The beginning of a report as plain lines for the dialog's page. */
export function previewOf(report: Report): ExportPreview {
  const texts = exportTexts(report.options.language);
  const lines: PreviewLine[] = [];
  const add = (kind: PreviewLine['kind'], text: string) => {
    if (lines.length < most && text !== '') lines.push({ kind, text: text.slice(0, 400) });
  };
  const cite = (address: string) => citationOf(report, texts, address);
  add('title', fill(texts.report.title, { title: report.document.title }));
  for (const [label, value] of metaOf(report, texts.report)) add('meta', `${label}: ${value}`);
  if (report.options.include.annotations) add('heading1', texts.report.annotations);
  for (const group of report.groups) {
    if (group.heading !== null) {
      add('heading2', group.heading || headingOfNone(report, texts));
    }
    for (const entry of group.entries) {
      for (const paragraph of entry.paragraphs) add('quote', paragraph);
      add('source', cite(entry.address));
      if (entry.tags.length) add('item', `${texts.report.tags}: ${entry.tags.join('; ')}`);
      for (const comment of entry.comments) add('comment', comment.text);
    }
  }
  if (report.notes.length) add('heading1', texts.report.notes);
  for (const note of report.notes) {
    add('heading2', note.title || texts.report.untitled);
    for (const block of note.blocks) {
      if (block.type === 'quote') {
        for (const paragraph of block.paragraphs) add('quote', paragraph);
        add('source', cite(block.address));
      } else if (block.type === 'list')
        for (const item of block.items) add('item', inlineText(item.children));
      else add(block.type === 'heading' ? 'heading2' : 'text', inlineText(block.children));
    }
  }
  if (report.fullText.length) add('heading1', texts.report.fullText);
  for (const block of report.fullText) {
    const pieces = block.table ? block.text.split('\n') : [block.text];
    for (const piece of pieces)
      add(block.kind === 'heading' ? 'heading2' : 'text', piece.replaceAll('\t', ' | '));
  }
  return {
    lines,
    annotationCount: new Set(report.groups.flatMap((group) => group.entries)).size,
    noteCount: report.notes.length,
    quoteCount: report.quoteCount,
    differing: report.differing,
  };
}
