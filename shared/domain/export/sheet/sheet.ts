import type { HashText } from '../../ids';
import { policyOf } from '../formats/html';
import { escapeHtml } from '../html/escape-html';
import { gridHtml } from '../html/grid-html';
import { markedText, type PlacedMark } from '../html/marked-text';
import { pictureHtml } from '../html/parts';
import type { Report, ReportParagraph } from '../report-model';
import { exportTexts, type ExportTexts } from '../texts';
import { factsHtml } from './facts';
import { noteHtml, noteNumbers } from './notes';
import { printedPart } from './printed-part';
import { sheetStyle } from './style';

/** The pieces of a block's marks that carry their note: the last of each on the sheet. */
function lastPieces({ fullText }: Report): ReadonlySet<PlacedMark> {
  const last = new Map<string, PlacedMark>();
  for (const { marks } of fullText) for (const mark of marks) last.set(mark.entry.id, mark);
  return new Set(last.values());
}

/** Marks in the margin stand beside whole paragraphs; of several the first gives the line its colour. */
function barOf({ marks }: ReportParagraph): string {
  const mark = marks.find(({ entry }) => entry.style === 'margin');
  return mark ? ` barred k${mark.entry.color}` : '';
}

function articleHtml(report: Report, texts: ExportTexts): string {
  const numbers = noteNumbers(report);
  const last = lastPieces(report);
  const numberOf = (mark: PlacedMark) => (last.has(mark) ? numbers.get(mark.entry.id) : undefined);
  const sign = (mark: PlacedMark) => {
    const number = numberOf(mark);
    return number ? `<sup>${number}</sup>` : '';
  };
  const note = (mark: PlacedMark) => {
    const number = numberOf(mark);
    return number ? noteHtml(mark.entry, number, report, texts) : '';
  };
  const blockHtml = (block: ReportParagraph): string => {
    // Beside a heading, a table or a picture its notes stand before it: inside they would be words of a bookmark or a cell.
    const before = block.marks.map(note).join('');
    if (block.kind === 'image') return `${before}${pictureHtml(block, texts, sign)}`;
    if (block.grid) return `${before}${gridHtml(block, block.grid, sign)}`;
    if (block.kind === 'heading') {
      const level = Math.min(6, Math.max(2, block.level + 1));
      return `<h${level}>${markedText(block, () => '')}</h${level}>${before}`;
    }
    const number = block.number ? `<span class="number">${block.number}</span>` : '';
    const words = markedText(block, (mark) => `${sign(mark)}${note(mark)}`);
    return `<p class="text${barOf(block)}">${number}${words}</p>`;
  };
  return report.fullText.map(blockHtml).join('\n');
}

/**
 * The text with its marks as a page to be printed: source data, then the words with grounds and lines
 * as in the reader, what was written on them in the margin. Nothing in it runs or is fetched.
 */
export function writeSheet(asked: Report, hash: HashText): string {
  const report = printedPart(asked);
  const texts = exportTexts(report.options.language);
  const title = escapeHtml(report.document.title);
  const look = noteNumbers(report).size > 0 ? 'noted' : 'plain';
  return `<!DOCTYPE html>
<html lang="${report.options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hash, sheetStyle)}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${sheetStyle}</style>
</head>
<body class="${look}">
<header><h1 lang="zh-CN">${title}</h1>
<dl>
${factsHtml(report, texts)}
</dl></header>
<main><article lang="zh-CN">
${articleHtml(report, texts)}
</article><div class="end"></div></main>
</body>
</html>
`;
}
