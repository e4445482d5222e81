import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { unwatched, type Job } from '../../electron/store/exporters/job';
import { writeReport } from '../../electron/store/exporters';
import type { WordPresetId } from '../../shared/domain/export/preset';
import { reportOf, type ExportInput } from '../../shared/domain/export/report';
import type { ExportOptions } from '../../shared/domain/export/options';
import type { SentCopy } from '../../shared/domain/review/sent-copy';
import { exportOptions, writerTools } from './exporting';

export const wholeText: ExportOptions = exportOptions({
  include: { measures: false, annotations: false, notes: false, fullText: false, codebook: false },
});

/** The annotated text as a file's bytes, and the record of what went out. */
export async function annotated(
  input: ExportInput,
  preset: WordPresetId = 'academic',
  options: ExportOptions = wholeText,
  job: Job = unwatched,
) {
  let sent: SentCopy | null = null;
  const tools = writerTools();
  const word = { ...tools.word, preset, keep: (copy: SentCopy) => (sent = copy) };
  const report = reportOf(input, options, Date.UTC(2026, 3, 13));
  const bytes = await writeReport(report, 'docx-annotated', { ...tools, word, job });
  if (!(bytes instanceof Uint8Array) || !sent) throw new Error('not a Word file');
  return { bytes, copy: sent as SentCopy };
}

export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
};

/** What stands in a Word file's main part, read by nothing of ours: paragraphs, ranges, fills. */
export function readMain(bytes: Uint8Array) {
  const root = parseXml(partOf(bytes, 'word/document.xml')).root;
  if (!root) throw new Error('no root');
  const paragraphs: { style: string; text: string; fills: (string | null)[] }[] = [];
  const starts = new Map<string, [number, number]>();
  const ends = new Map<string, [number, number]>();
  const references: string[] = [];
  const attribute = (element: XmlElement, name: string) => element.attributes[name] ?? '';
  const walk = (element: XmlElement, fill: string | null) => {
    for (const child of element.children) {
      if (!(child instanceof XmlElement)) continue;
      const here = paragraphs.at(-1);
      const at = (): [number, number] => [paragraphs.length - 1, here?.text.length ?? 0];
      const add = (text: string) => {
        if (!here) return;
        here.text += text;
        for (let unit = 0; unit < text.length; unit += 1) here.fills.push(fill);
      };
      if (child.name === 'w:p') {
        paragraphs.push({ style: '', text: '', fills: [] });
        walk(child, null);
      } else if (child.name === 'w:pStyle' && here) here.style = attribute(child, 'w:val');
      else if (child.name === 'w:r') {
        const properties = child.children.find((one) => one instanceof XmlElement && one.name === 'w:rPr');
        const shade =
          properties instanceof XmlElement
            ? properties.children.find((one) => one instanceof XmlElement && one.name === 'w:shd')
            : undefined;
        walk(child, shade instanceof XmlElement ? attribute(shade, 'w:fill') : null);
      } else if (child.name === 'w:t')
        add(child.children.map((one) => (one instanceof XmlText ? one.text : '')).join(''));
      else if (child.name === 'w:br' && attribute(child, 'w:type') === '') add('\n');
      else if (child.name === 'w:tab' && element.name === 'w:r') add('\t');
      else if (child.name === 'w:commentRangeStart') starts.set(attribute(child, 'w:id'), at());
      else if (child.name === 'w:commentRangeEnd') ends.set(attribute(child, 'w:id'), at());
      else if (child.name === 'w:commentReference') references.push(attribute(child, 'w:id'));
      else walk(child, fill);
    }
  };
  walk(root, null);
  return { paragraphs, starts, ends, references };
}

const office = () => mkdtempSync(join(tmpdir(), 'zhangju-office-'));
let profile = '';

/** A file as LibreOffice saves it anew, or prints it. */
export function throughLibreOffice(path: string, to: string, folder: string): string {
  profile ||= office();
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', folder, path],
    { stdio: 'ignore', timeout: 240_000 },
  );
  return join(folder, basename(path).replace(/\.[^.]+$/, `.${to.split(':')[0]}`));
}

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
