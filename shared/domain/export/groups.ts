import { markColors } from '../annotation/annotation';
import { dayOf } from './day';
import type { ExportOrder } from './options';
import type { ReportEntry, ReportGroup } from './report-model';

/** Headings that an entry goes under; several for a mark of several tags. */
type HeadingsOf = (entry: ReportEntry) => readonly string[];

const topOf = (path: string): string => path.split(' / ')[0] ?? path;
const byName = (a: string, b: string): number =>
  Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh');

function headingsBy(order: Exclude<ExportOrder, 'text'>): HeadingsOf {
  if (order === 'tag') return ({ tags }) => (tags.length ? tags : ['']);
  if (order === 'topic') return ({ tags }) => (tags.length ? [...new Set(tags.map(topOf))] : ['']);
  if (order === 'date') return ({ createdAt }) => [dayOf(createdAt)];
  if (order === 'color') return ({ color }) => [String(color)];
  return ({ chapter }) => [chapter];
}

/**
 * Entries (in text order) under their headings: chapters as the text has them, tags by name with
 * what has none last, days from the newest, colours by their key. A colour's heading is its key.
 */
export function groupsOf(entries: readonly ReportEntry[], order: ExportOrder): readonly ReportGroup[] {
  if (order === 'text') return entries.length ? [{ heading: null, entries }] : [];
  const headingsOf = headingsBy(order);
  const groups = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    for (const heading of headingsOf(entry)) {
      const group = groups.get(heading);
      if (group) group.push(entry);
      else groups.set(heading, [entry]);
    }
  }
  const list = [...groups].map(([heading, members]) => ({
    heading,
    entries: order === 'date' ? members.toSorted((a, b) => a.createdAt - b.createdAt) : members,
  }));
  if (order === 'tag' || order === 'topic') return list.toSorted((a, b) => byName(a.heading, b.heading));
  if (order === 'date') return list.toSorted((a, b) => (a.heading < b.heading ? 1 : -1));
  if (order === 'color')
    return list.toSorted(
      (a, b) =>
        markColors.findIndex((c) => String(c) === a.heading) -
        markColors.findIndex((c) => String(c) === b.heading),
    );
  return list;
}
