import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Turns a file into a PDF beside it, with LibreOffice; answers its path. */
export function toPdf(path: string, folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'zhangju-office-'));
  try {
    const filter = path.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : [];
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        ...filter,
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        folder,
        path,
      ],
      { stdio: 'ignore' },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(folder, `${basename(path).replace(/\.[^.]+$/, '')}.pdf`);
}

/** The words of a PDF. A program that finds fault with the file says so beside them: throws what it said. */
export function wordsOfPdf(path: string, ...options: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', [...options, path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || stderr !== '') throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
