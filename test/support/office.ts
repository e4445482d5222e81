import { execFileSync } from 'node:child_process';
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
