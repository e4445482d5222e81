import type { HashText } from '../../ids';
import { yamlString } from '../formats/escape-markdown';
import type { MarkdownFile } from './files';

/** Keys of the front matter by which a file is known again. */
const fileKey = 'zhangju-file';
const headKey = 'zhangju-head';

/** Front matter in its entries: a key and its lines, those that go on indented with it. */
interface Entry {
  readonly key: string;
  readonly text: string;
}

interface Parted {
  readonly entries: readonly Entry[];
  readonly body: string;
}

/** A file's front matter and the rest; entries are empty where it has none. */
function part(text: string): Parted {
  const match = /^---\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { entries: [], body: text };
  const entries: { key: string; text: string }[] = [];
  for (const line of (match[1] ?? '').split('\n')) {
    const key = /^([^\s#:][^:]*):(?:\s|$)/.exec(line)?.[1];
    const last = entries.at(-1);
    if (key === undefined && last) last.text += `\n${line}`;
    else entries.push({ key: key ?? '', text: line });
  }
  return { entries: entries.filter((entry) => entry.text.trim() !== ''), body: text.slice(match[0].length) };
}

const valueOf = (entries: readonly Entry[], key: string): string => {
  const text =
    entries
      .find((entry) => entry.key === key)
      ?.text.slice(key.length + 1)
      .trim() ?? '';
  try {
    return text.startsWith('"') ? String(JSON.parse(text)) : text;
  } catch {
    return text;
  }
};

/** The id of the file that a text is, by its front matter; '' for a file that is not ours. */
export const fileIdOf = (text: string): string =>
  valueOf(part(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).entries, fileKey);

const print = (entries: readonly Entry[]): string => entries.map(({ text }) => text).join('\n');

/**
 * The front matter brought up to date: our keys, then the user's. Null for a file that is not ours.
 * Where the user changed one of our keys theirs stay, all of them, and `isEdited` tells so if ours have
 * changed too. `title` is what stands under the front matter in ours; `body` the file without its own.
 */
export function mergeHead(
  existing: string | null,
  file: MarkdownFile,
  hash: HashText,
): { text: string; title: string; body: string | null; isEdited: boolean } | null {
  const ours = part(`${file.head}\n`);
  const hashOf = (entries: readonly Entry[]) => hash(print(entries)).slice(0, 16);
  const theirs = existing === null ? null : part(existing);
  if (theirs && valueOf(theirs.entries, fileKey) !== file.id) return null;
  const keys = new Set([...ours.entries.map(({ key }) => key), fileKey, headKey]);
  const before = (theirs?.entries ?? []).filter(
    ({ key }) => keys.has(key) && key !== fileKey && key !== headKey,
  );
  const added = (theirs?.entries ?? []).filter(({ key }) => !keys.has(key));
  const recorded = theirs ? valueOf(theirs.entries, headKey) : '';
  const isTheirs = theirs !== null && hashOf(before) !== recorded;
  const entries = isTheirs ? before : ours.entries;
  const kept: readonly Entry[] = [
    { key: fileKey, text: `${fileKey}: ${yamlString(file.id)}` },
    { key: headKey, text: `${headKey}: "${isTheirs ? recorded : hashOf(ours.entries)}"` },
  ];
  return {
    text: `---\n${print([...entries, ...kept, ...added])}\n---\n`,
    title: ours.body.trim(),
    body: theirs?.body ?? null,
    isEdited: isTheirs && hashOf(ours.entries) !== recorded,
  };
}
