import type { Run } from './run';
import { commonest } from './run';
import { textOfRuns } from './spacing';

/** Runs of one baseline without a wide gap between them. */
export interface Segment {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly right: number;
}

/** What stands on one baseline across the whole page, from left to right. */
export interface Row {
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** What a row holds within one column of the page. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** Baselines nearer than this are one, in ems. */
const sameBaseline = 0.45;
/** Smaller glyphs may stand this far above or below their line, in ems of the line. */
const raised = 0.55;
/** How far from its line a bullet stands, in ems. */
const bulletReach = { up: 0.8, gap: 3 };
/** A gap this wide may be the gutter of two columns, in ems. */
const segmentGap = 1.2;
/** The same words set again this near are the setting's way to make them bold, in ems. */
const overprint = 0.15;

interface Band {
  y: number;
  size: number;
  readonly runs: Run[];
}

/** Runs without those that print an earlier one over again, which makes it bold. */
function withoutOverprints(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  const seen = new Map<string, number[]>();
  for (const run of runs) {
    const places = seen.get(run.text) ?? [];
    const reach = overprint * run.size;
    const again = places.find((at) => {
      const other = kept[at]!;
      return Math.abs(other.x - run.x) < reach && Math.abs(other.y - run.y) < reach;
    });
    if (again !== undefined) {
      kept[again] = { ...kept[again]!, isBold: true };
      continue;
    }
    seen.set(run.text, [...places, kept.length]);
    kept.push(run);
  }
  return kept;
}

function segmentsOf(runs: readonly Run[]): Segment[] {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const groups: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    if (run.x - right > segmentGap * run.size || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(run);
    right = Math.max(right, run.x + run.width);
  }
  return groups.map((group) => ({
    runs: group,
    left: group[0]!.x,
    right: Math.max(...group.map((run) => run.x + run.width)),
  }));
}

/** A bullet of a list, which many programs set on a baseline of its own. */
const isBullet = ({ text }: Run): boolean => /^\s*[•●■◆▪○]\s*$/u.test(text);

/** The line that a raised sign or a bullet belongs to: the nearest of those that it stands at. */
function lineBeside(run: Run, bands: readonly Band[]): Band | undefined {
  const reach = isBullet(run) ? bulletReach : { up: raised, gap: 0.6 };
  const distance = (band: Band) => Math.abs(run.y - band.y);
  return bands
    .filter(
      (band) =>
        distance(band) <= reach.up * band.size &&
        band.runs.some((other) => {
          const gap = Math.max(run.x - other.x - other.width, other.x - run.x - run.width);
          return gap < reach.gap * band.size;
        }),
    )
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Puts the runs of a page on their baselines, from top to bottom; raised and lowered signs join their line. */
export function rowsOf(runs: readonly Run[]): readonly Row[] {
  const single = withoutOverprints(runs.filter((run) => run.text.trim() !== ''));
  const body = commonest(
    single.map((run) => [run.size, run.text.length]),
    0.5,
    10,
  );
  const bands: Band[] = [];
  const open = (run: Run) => bands.push({ y: run.y, size: run.size, runs: [run] });
  const isLoose = (run: Run) => run.size < body * 0.8 || isBullet(run);
  const inOrder = [...single].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const run of inOrder.filter((one) => !isLoose(one))) {
    const last = bands.at(-1);
    if (last && Math.abs(run.y - last.y) <= sameBaseline * Math.min(run.size, last.size)) {
      last.runs.push(run);
      last.size = Math.max(last.size, run.size);
    } else open(run);
  }
  const lines = [...bands];
  for (const run of inOrder.filter(isLoose)) {
    const small = bands
      .slice(lines.length)
      .find((band) => Math.abs(run.y - band.y) <= sameBaseline * run.size);
    const band = lineBeside(run, lines) ?? small;
    if (band) band.runs.push(run);
    else open(run);
  }
  return bands.sort((a, b) => a.y - b.y).map((band) => ({ y: band.y, segments: segmentsOf(band.runs) }));
}

/** Segments of one row as a line of text. */
export function lineOf(page: number, row: Row): Line {
  const runs = row.segments.flatMap((segment) => segment.runs);
  const printed = runs.filter((run) => run.text.trim() !== '');
  return {
    page,
    text: textOfRuns(runs),
    y: row.y,
    left: row.segments[0]!.left,
    right: Math.max(...row.segments.map((segment) => segment.right)),
    size: commonest(
      printed.map((run) => [run.size, run.text.length]),
      0.1,
      10,
    ),
    isBold: printed.every((run) => run.isBold),
  };
}
