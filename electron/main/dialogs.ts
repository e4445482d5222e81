import { dialog, type BrowserWindow } from 'electron';
import { importableExtensions } from '../../shared/domain/document/file-format';
import type { Grants } from './grants';
import type { Texts } from './texts';

/**
 * Asks for the files to import; what is picked may be read from then on. Files of other kinds can be
 * picked under “all files” and are refused with a reason.
 */
export async function chooseFiles(
  window: BrowserWindow,
  texts: Texts,
  grants: Grants,
): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.dialog.import,
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: texts.dialog.documents, extensions: [...importableExtensions] },
      { name: texts.dialog.all, extensions: ['*'] },
    ],
  });
  if (canceled) return [];
  for (const path of filePaths) grants.grantReading(path);
  return filePaths;
}

/** Asks for a picture; it may be read from then on. What it is, its bytes will say. */
export async function choosePicture(
  window: BrowserWindow,
  texts: Texts,
  grants: Grants,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.dialog.picture,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: texts.dialog.pictures, extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] },
      { name: texts.dialog.all, extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  grants.grantReading(path);
  return path;
}

/** Asks where an export goes; that one path may be written from then on. */
export async function chooseSavePath(
  window: BrowserWindow,
  texts: Texts,
  grants: Grants,
  suggestedName: string,
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.dialog.export,
    defaultPath: safeName(suggestedName, extension),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
    filters: [{ name: formatName(texts, extension), extensions: [extension] }],
  });
  if (canceled || !filePath) return null;
  grants.grantWriting(filePath);
  return filePath;
}

/** Asks for the folder that an export goes into; it may be written from then on. */
export async function chooseFolder(
  window: BrowserWindow,
  texts: Texts,
  grants: Grants,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.dialog.export,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return null;
  grants.grantWriting(folder);
  return folder;
}

function formatName(texts: Texts, extension: string): string {
  if (extension === 'docx' || extension === 'md') return texts.format[extension];
  return texts.format.other.replace('{{extension}}', extension.toUpperCase());
}

/** A title as a file name: without what some system cannot hold, and with the format's ending. */
function safeName(name: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  const safe = Array.from(stem.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ').replace(/\s+/g, ' '))
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${safe || 'export'}${ending}`;
}
