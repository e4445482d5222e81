import type { HashText } from '../../ids';
import { mergeHead } from './merge-head';
import type { MarkdownFile, Region } from './files';

/** What was left as the user had it, and why. */
export interface MergeConflict {
  readonly file: string;
  /** '' where it is about the file as a whole. */
  readonly region: string;
  /**
   * `edited`: the user changed one of our stretches, and it has changed here too; theirs stays.
   * `gone`: a stretch that the user changed is no longer exported; it stays.
   * `markers`: the lines that mark our stretches are damaged; the file stays as it is.
   * `foreign`: a file of that name is not ours; it stays as it is.
   */
  readonly reason: 'edited' | 'gone' | 'markers' | 'foreign';
}

type Segment =
  | { readonly kind: 'user'; readonly text: string }
  | { readonly kind: 'ours'; readonly id: string; readonly hash: string; readonly text: string };

const begin = /^<!-- zhangju:begin ([\w:@.-]+) ([0-9a-f]{16}) -->$/;
const end = /^<!-- zhangju:end ([\w:@.-]+) -->$/;

const hashOf = (hash: HashText, text: string): string => hash(text).slice(0, 16);
// The empty line before the end keeps programs from taking it into the last paragraph.
const marked = ({ id, hash, text }: Extract<Segment, { kind: 'ours' }>): string =>
  `<!-- zhangju:begin ${id} ${hash} -->\n${text}\n\n<!-- zhangju:end ${id} -->`;

/** A file's body in the user's stretches and ours; null where the marks do not pair. */
function segmentsOf(body: string): Segment[] | null {
  const segments: Segment[] = [];
  const seen = new Set<string>();
  let lines: string[] = [];
  let open: { id: string; hash: string } | null = null;
  for (const line of body.split('\n')) {
    const [, beginId, hash = ''] = begin.exec(line.trimEnd()) ?? [];
    const [, endId] = end.exec(line.trimEnd()) ?? [];
    if (beginId !== undefined) {
      if (open || seen.has(beginId)) return null;
      segments.push({ kind: 'user', text: lines.join('\n') });
      seen.add(beginId);
      open = { id: beginId, hash };
      lines = [];
    } else if (endId !== undefined) {
      if (open?.id !== endId) return null;
      segments.push({ kind: 'ours', ...open, text: lines.join('\n').replace(/(?:\n[ \t]*)+$/, '') });
      open = null;
      lines = [];
    } else lines.push(line);
  }
  if (open) return null;
  segments.push({ kind: 'user', text: lines.join('\n') });
  return segments;
}

/** A segment of ours as it goes on: what we write now, what the user made of it, or nothing. */
function renewed(
  segment: Extract<Segment, { kind: 'ours' }>,
  region: Region | undefined,
  hash: HashText,
  tell: (reason: 'edited' | 'gone') => void,
): Segment | null {
  const isEdited = hashOf(hash, segment.text) !== segment.hash;
  if (!region) {
    if (!isEdited) return null;
    tell('gone');
    return segment;
  }
  const now = hashOf(hash, region.text);
  if (isEdited && segment.text !== region.text) {
    if (now !== segment.hash) tell('edited');
    return segment;
  }
  return { kind: 'ours', id: segment.id, hash: now, text: region.text };
}

/** Puts stretches that are new behind the one that stands before them in the export. */
function withNew(kept: Segment[], regions: readonly Region[], hash: HashText): Segment[] {
  const known = new Set(kept.flatMap((segment) => (segment.kind === 'ours' ? [segment.id] : [])));
  const fresh = regions.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return kept;
  const after = new Map<string, Segment[]>();
  let before = '';
  for (const { id, text } of regions) {
    if (known.has(id)) before = id;
    else
      after.set(before, [...(after.get(before) ?? []), { kind: 'ours', id, hash: hashOf(hash, text), text }]);
  }
  return [
    ...(after.get('') ?? []),
    ...kept.flatMap((segment) => [
      segment,
      ...(segment.kind === 'ours' ? (after.get(segment.id) ?? []) : []),
    ]),
  ];
}

/** Stretches with one blank line between them; within the user's own, every line as it is. */
const bodyOf = (segments: readonly Segment[]): string =>
  `${segments
    .map((segment) =>
      segment.kind === 'ours' ? marked(segment) : segment.text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, ''),
    )
    .filter((text) => text.trim() !== '')
    .join('\n\n')}\n`;

/**
 * A file as it is to be written: our stretches brought up to date, everything else as the user left
 * it. `existing` is the file as it stands, null for none; the answer's text is null where the file must
 * stay untouched. Nothing that the user changed is ever replaced; what stays behind for that is told.
 */
export function mergeFile(
  existing: string | null,
  file: MarkdownFile,
  hash: HashText,
): { readonly text: string | null; readonly conflicts: readonly MergeConflict[] } {
  const untouched = (reason: 'markers' | 'foreign') => ({
    text: null,
    conflicts: [{ file: file.name, region: '', reason }],
  });
  const conflicts: MergeConflict[] = [];
  const tell = (region: string, reason: MergeConflict['reason']) =>
    void conflicts.push({ file: file.name, region, reason });
  const plain = existing?.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') ?? null;
  const head = mergeHead(plain, file, hash);
  if (head === null) return untouched('foreign');
  const segments = head.body === null ? [] : segmentsOf(head.body);
  if (segments === null) return untouched('markers');
  if (head.isEdited) tell('head', 'edited');
  const regions = [{ id: 'title', text: head.title }, ...file.regions].filter(({ text }) => text !== '');
  const byId = new Map(regions.map((region) => [region.id, region]));
  const kept = segments.flatMap((segment) => {
    if (segment.kind === 'user') return [segment];
    const next = renewed(segment, byId.get(segment.id), hash, (reason) => tell(segment.id, reason));
    return next ? [next] : [];
  });
  const text = `${head.text}\n${bodyOf(withNew(kept, regions, hash))}`;
  return { text: existing?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text, conflicts };
}
