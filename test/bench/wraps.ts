// Wraps undamaged texts to several widths and counts what comes back: npm run bench:wraps
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFile } from '../../electron/store/importers';
import type { DraftBlock } from '../../shared/domain/document/block';
import { readOn } from '../../shared/domain/document/line-wrap';
import { readLaws, readReports } from '../support/corpora';
import { row } from './figures';
import { settings, wrapText, type WrapSetting } from './wraps-setting';

interface Text {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'text.txt') => importFile(bytesOf(text), name).drafts;
const wordsOf = (drafts: readonly DraftBlock[]) =>
  drafts.filter(({ kind }) => kind !== 'image').map((draft) => readOn(draft).trim());
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

/** Paragraphs of the plan, of fifty laws and of the reports, without what only markup can say. */
function textsToWrap(): readonly Text[] {
  const plan = readFileSync('resources/plans/service-trade-plan.source.html');
  const laws = readLaws();
  const chosen = laws.filter((_, at) => at % Math.floor(laws.length / 50) === 0).slice(0, 50);
  const paragraphsOf = (drafts: readonly DraftBlock[]) =>
    drafts
      .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
      .flatMap(({ text }) => text.split('\n'))
      .map((text) => text.trim())
      .filter((text) => text !== '');
  return [
    { name: 'plan', paragraphs: paragraphsOf(importFile(plan, 'plan.html').drafts) },
    ...chosen.map(({ name, bytes }) => ({
      name: basename(name),
      paragraphs: paragraphsOf(importFile(bytes, basename(name)).drafts),
    })),
    ...readReports().map(({ title, content }) => ({
      name: title,
      paragraphs: content
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    })),
  ];
}

interface Score {
  wrapped: number;
  back: number;
  whole: number;
  kept: number;
  falseJoins: number;
  readonly wrong: string[];
}

/** Compares by the places where paragraphs end, counted in visible characters. */
function score(text: Text, setting: WrapSetting, into: Score): void {
  const { source, linesOf } = wrapText(text.paragraphs, setting);
  const found = wordsOf(read(source, setting.form === 'br' ? 'text.html' : 'text.txt'));
  const got = new Map<number, number>();
  let at = 0;
  for (const words of found) {
    const length = words.replace(/\s/g, '').length;
    got.set(at, at + length);
    at += length;
  }
  const starts = new Set(got.keys());
  at = 0;
  text.paragraphs.forEach((words, index) => {
    const start = at;
    at += words.replace(/\s/g, '').length;
    const isWrapped = linesOf[index]! > 1;
    const isBack = got.get(start) === at;
    if (isWrapped) into.wrapped += 1;
    else into.whole += 1;
    if (isBack && isWrapped) into.back += 1;
    if (isBack && !isWrapped) into.kept += 1;
    if (index > 0 && !starts.has(start)) into.falseJoins += 1;
    if (!isBack && into.wrong.length < 400)
      into.wrong.push(`${text.name.slice(0, 16)}: ${words.slice(0, 40)}`);
  });
}

const texts = textsToWrap();
const isVerbose = process.argv.includes('--list');
for (const setting of settings) {
  const sum: Score = { wrapped: 0, back: 0, whole: 0, kept: 0, falseJoins: 0, wrong: [] };
  for (const text of texts) score(text, setting, sum);
  const borders = sum.wrapped + sum.whole - texts.length;
  row(
    setting.name,
    percent(sum.back, sum.wrapped),
    `${sum.back} of ${sum.wrapped} wrapped paragraphs`,
    `${sum.kept} of ${sum.whole} of one line kept; false joins ${sum.falseJoins} of ${borders}`,
  );
  if (isVerbose) for (const wrong of sum.wrong) process.stdout.write(`  ${wrong}\n`);
}

/** Undamaged: the same laws and reports as plain text, a paragraph a line. */
let joined = 0;
let whole = 0;
const false_: string[] = [];
const undamaged = [
  ...readLaws().map(({ name, bytes }) => ({
    name: basename(name),
    text: bytes.toString('utf8').replace(/^[ \t]*#{1,6} /gm, ''),
  })),
  ...readReports().map(({ title, content }) => ({ name: title, text: content })),
];
for (const { name, text } of undamaged) {
  const drafts = read(text);
  whole += drafts.length;
  for (const draft of drafts) {
    if (!draft.wrapped) continue;
    joined += draft.text.split('\n').length - 1;
    false_.push(`${name}: ${draft.text.slice(0, 80).replaceAll('\n', '⏎')}`);
  }
}
row(
  'undamaged laws and reports',
  `${joined}`,
  `joins in ${undamaged.length} files`,
  `${whole} paragraphs; none wanted`,
);
for (const one of false_) process.stdout.write(`  ${one}\n`);
