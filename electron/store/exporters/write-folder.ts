import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomainError } from '../../../shared/domain/error';
import { mergeReferences } from '../../../shared/domain/citation/merge-references';
import type { MarkdownFile, NamesById } from '../../../shared/domain/export/markdown/files';
import { pictureFolder, type PictureFile } from '../../../shared/domain/export/markdown/pictures';
import { mergeFile, type MergeConflict } from '../../../shared/domain/export/markdown/merge';
import { fileIdOf } from '../../../shared/domain/export/markdown/merge-head';
import type { HashText } from '../../../shared/domain/ids';
import { writeFileAtomically } from './write-file';

/** Files longer than this are not ours: no report comes near. */
const longestFile = 64 * 1024 * 1024;

export interface FolderProduct {
  readonly files: readonly MarkdownFile[];
  /** Lists of references that stand beside; entries of others in them stay. */
  readonly beside: readonly { readonly name: string; readonly text: string }[];
  /** In a folder of their own. */
  readonly pictures: readonly PictureFile[];
}

/** A regular file's text; null where there is none. Throws DomainError export.target for anything else. */
function readText(path: string): string | null {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (!info) return null;
  if (!info.isFile() || info.size > longestFile) throw new DomainError('export.target', { path });
  return readFileSync(path, 'utf8');
}

/** Which file of a folder is which of ours, whatever the user calls it now; none for no folder. */
export function namesById(folder: string): NamesById {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const names = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.toLowerCase().endsWith('.md')) continue;
    const id = fileIdOf(readText(join(folder, entry.name)) ?? '');
    if (id !== '' && !names.has(id)) names.set(id, entry.name);
  }
  return names;
}

/** Makes the folder if only it is missing. Throws DomainError export.target. */
function openFolder(path: string): string {
  const folder = resolve(path);
  try {
    const info = lstatSync(folder, { throwIfNoEntry: false });
    if (info && !info.isDirectory()) throw new DomainError('export.target', { path: folder });
    if (!info) mkdirSync(folder);
    return folder;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('export.target', { path: folder, cause: (error as { code?: string }).code ?? '' });
  }
}

/**
 * Brings a folder up to date: in our files only our own stretches are written anew, and what the user
 * changed stays and is told. All is worked out before the first file is written.
 */
export function writeFolder(
  path: string,
  { files, beside, pictures }: FolderProduct,
  hash: HashText,
): readonly MergeConflict[] {
  const folder = openFolder(path);
  const names = namesById(folder);
  const conflicts: MergeConflict[] = [];
  const writes: { path: string; text: string | Uint8Array }[] = [];
  for (const file of files) {
    const name = names.get(file.id) ?? file.name;
    const place = join(folder, name);
    const existing = readText(place);
    const merged = mergeFile(existing, { ...file, name }, hash);
    conflicts.push(...merged.conflicts);
    if (merged.text !== null && merged.text !== existing) writes.push({ path: place, text: merged.text });
  }
  for (const { name, text } of beside) {
    const place = join(folder, name);
    const existing = readText(place);
    const merged = existing === null ? text : mergeReferences(name, existing, text);
    if (merged === null) conflicts.push({ file: name, region: '', reason: 'foreign' });
    else if (merged !== existing) writes.push({ path: place, text: merged });
  }
  if (pictures.length > 0) openFolder(join(folder, pictureFolder));
  for (const { name, bytes } of pictures) {
    const place = join(folder, name);
    const info = lstatSync(place, { throwIfNoEntry: false });
    if (!info) writes.push({ path: place, text: bytes });
    else if (!info.isFile() || info.size !== bytes.length || !readFileSync(place).equals(bytes))
      conflicts.push({ file: name, region: '', reason: 'foreign' });
  }
  for (const write of writes) writeFileAtomically(write.path, write.text);
  return conflicts;
}
