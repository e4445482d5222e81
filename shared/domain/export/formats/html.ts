import type { HashText } from '../../ids';
import { escapeHtml } from '../html/escape-html';
import { bodyOf } from '../html/parts';
import { pageStyle } from '../html/style';
import { metaOf } from '../report-meta';
import type { Report } from '../report-model';
import { exportTexts, fill } from '../texts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Hexadecimal bytes as base64 (RFC 4648). */
export function base64OfHex(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${digits[bits >> 18]}${digits[(bits >> 12) & 63]}`;
    text += `${b === undefined ? '=' : digits[(bits >> 6) & 63]}${c === undefined ? '=' : digits[bits & 63]}`;
  }
  return text;
}

/** Nothing may run or be fetched; the one style sheet is named by its hash, pictures stand in the page itself. */
export const policyOf = (hash: HashText, style = pageStyle): string =>
  `default-src 'none'; img-src data:; style-src 'sha256-${base64OfHex(hash(style))}'; base-uri 'none'; form-action 'none'`;

/** The report as one page without scripts, pictures or links that lead out of it. */
export function writeHtml(report: Report, hash: HashText): string {
  const texts = exportTexts(report.options.language);
  const title = escapeHtml(fill(texts.report.title, { title: report.document.title }));
  const { html, headings } = bodyOf(report, texts);
  const contents = headings
    .map(({ level, id, text }) => `<li class="l${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`)
    .join('\n');
  const facts = metaOf(report, texts.report)
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${report.options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hash)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${title}</h1>
<dl>
${facts}
</dl></header>
${headings.length > 1 ? `<nav aria-label="${escapeHtml(texts.report.contents)}"><ol>\n${contents}\n</ol></nav>` : ''}
<main>
${html}
</main>
</body>
</html>
`;
}
