import { plainText } from '../../electron/store/importers/plain-text';
import type { Block, DraftBlock } from '../../shared/domain/document/block';
import { proposeRepairs } from '../../shared/domain/document/propose-repairs';
import { structureOf } from '../../shared/domain/document/structure';
import type { BlockId, DocumentId } from '../../shared/domain/ids';
import { readReports } from '../support/corpora';

export interface Report {
  readonly title: string;
  readonly drafts: readonly DraftBlock[];
}
export interface RepairFigures {
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
  /** Repairs that neither mend planted damage nor were proposed before it was planted. */
  readonly wrong: readonly string[];
}

/** Blocks with identities made from their place. */
export function blocksOf(drafts: readonly DraftBlock[]): readonly Block[] {
  return structureOf(drafts).blocks.map((block) => ({
    ...block,
    id: `b${block.ordinal}` as BlockId,
    documentId: 'd' as DocumentId,
    sha256: '',
  }));
}

/** The government work reports of the corpus, read as plain text. */
export function loadReports(): readonly Report[] {
  return readReports().map(({ title, content }) => ({ title, drafts: plainText.read(content).drafts }));
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Proposal {
  readonly kind: 'join' | 'space';
  /** The words around the repair as they would read, for lists and for comparing. */
  readonly words: string;
  readonly at: string;
}

function proposalsIn(drafts: readonly DraftBlock[]): Proposal[] {
  const blocks = blocksOf(drafts);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return proposeRepairs(blocks).flatMap(({ change }): readonly Proposal[] => {
    if (change.kind === 'wrap' || change.kind === 'split') return [];
    const block = byId.get(change.block)!;
    if (change.kind === 'join') {
      const next = byId.get(change.next)!;
      const words = `${block.text.slice(-16)}│${next.text.slice(0, 16)}`;
      return [{ kind: 'join', words, at: `join ${block.ordinal}` }];
    }
    const words = `${block.text.slice(Math.max(0, change.start - 10), change.start)}␣${block.text.slice(change.end, change.end + 10)}`;
    return [{ kind: 'space', words, at: `space ${block.ordinal} ${change.start}` }];
  });
}

function sidesOf({ kind, words }: Proposal): string[] {
  const [left, right] = words.split(/[│␣]/) as [string, string];
  return [`${kind} ${left}│`, `${kind} │${right}`];
}

const isHan = (character: string | undefined): boolean => /\p{Script=Han}/u.test(character ?? '');

/** Running text to plant damage in: a whole paragraph of some length. */
const isTarget = (draft: DraftBlock): boolean => draft.text.length >= 60 && /[。！？]$/.test(draft.text);

interface Damage {
  readonly report: number;
  readonly draft: number;
  readonly offset: number;
}

/** Places of damage, at most one a paragraph, spread over all reports by a seed. */
function plant(
  reports: readonly Report[],
  count: number,
  seed: number,
  fits: (text: string, offset: number) => boolean,
): Damage[] {
  const random = randomFrom(seed);
  const targets = reports.flatMap((report, at) =>
    report.drafts.flatMap((draft, index) => (isTarget(draft) ? [{ report: at, draft: index }] : [])),
  );
  const damages: Damage[] = [];
  while (damages.length < count) {
    const [target] = targets.splice(Math.floor(random() * targets.length), 1);
    if (!target) break;
    const { text } = reports[target.report]!.drafts[target.draft]!;
    const offset = 1 + Math.floor(random() * (text.length - 1));
    if (fits(text, offset)) damages.push({ ...target, offset });
  }
  return damages;
}

function judge(
  reports: readonly Report[],
  damages: readonly Damage[],
  kind: 'join' | 'space',
): RepairFigures {
  let found = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  reports.forEach((report, at) => {
    const own = damages.filter((damage) => damage.report === at);
    // Damage planted beside a repair changes the words on one side of it, never on both.
    const known = new Set(proposalsIn(report.drafts).flatMap(sidesOf));
    const drafts: DraftBlock[] = [];
    const expected = new Map<string, string>();
    report.drafts.forEach((draft, index) => {
      const damage = own.find((each) => each.draft === index);
      if (!damage) drafts.push(draft);
      else {
        const left = draft.text.slice(0, damage.offset);
        const right = draft.text.slice(damage.offset);
        const words = `${report.title.slice(0, 5)} ${left.slice(-16)}│${right.slice(0, 16)}`;
        if (kind === 'join') {
          expected.set(`join ${drafts.length}`, words);
          drafts.push({ ...draft, text: left.trim() }, { ...draft, text: right.trim() });
        } else {
          expected.set(`space ${drafts.length} ${damage.offset}`, words);
          drafts.push({ ...draft, text: `${left} ${right}` });
        }
      }
    });
    const proposals = proposalsIn(drafts);
    const places = new Set(proposals.map((proposal) => proposal.at));
    for (const [place, words] of expected) {
      if (places.has(place)) found += 1;
      else missed.push(words);
    }
    for (const proposal of proposals) {
      if (expected.has(proposal.at) || sidesOf(proposal).some((side) => known.has(side))) continue;
      wrong.push(`${report.title.slice(0, 5)} ${proposal.kind} ${proposal.words}`);
    }
  });
  return { planted: damages.length, found, missed, wrong };
}

/** Plants 200 cuts (any character border) and 200 spaces (between two Han characters) and counts. */
export function measure(reports: readonly Report[], seed: number) {
  const cuts = plant(reports, 200, seed, (text, offset) => !/[\udc00-\udfff]/.test(text[offset]!));
  const spaces = plant(
    reports,
    200,
    seed + 1,
    (text, offset) => isHan(text[offset - 1]) && isHan(text[offset]),
  );
  return {
    cuts: judge(reports, cuts, 'join'),
    spaces: judge(reports, spaces, 'space'),
    undamaged: reports.flatMap((report) =>
      proposalsIn(report.drafts).map(
        (proposal) => `${report.title.slice(0, 5)} ${proposal.kind} ${proposal.words}`,
      ),
    ),
  };
}
