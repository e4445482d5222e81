import type { HashText } from '../ids';
import type { Block } from './block';
import { blockIndexOf } from './block-index';
import type { Repair, RepairChange } from './repair';

/** Length of a version in hexadecimal digits, and the fewest that stand for one. */
const versionLength = 12;
const shortestVersion = 6;

/** A change by the places of its blocks, which are the same wherever the file was brought in. */
function lineOf(change: RepairChange, place: (id: Block['id']) => number): string {
  const at = place(change.block);
  switch (change.kind) {
    case 'join':
      return `join ${at} ${place(change.next)}`;
    case 'space':
      return `space ${at} ${change.start} ${change.end}`;
    case 'wrap':
      return `wrap ${at}`;
    case 'split':
      return `split ${at} ${change.at}`;
    case 'as':
      return `as ${at} ${change.at} ${change.as} ${change.level}`;
    case 'level':
      return `level ${at} ${change.at} ${change.by}`;
  }
}

/** Changes of the kinds that work one after the other keep their order; that of the others says nothing. */
const isOrdered = ({ kind }: RepairChange) => kind === 'as' || kind === 'level';

/**
 * The name of a reading, which every address in it belongs to: 12 hexadecimal digits over the hash
 * of the content, the structure that the parser read off it and the active repairs. The same file
 * with the same repairs has the same version in every library.
 */
export function readingVersion(
  contentSha256: string,
  blocks: readonly Block[],
  repairs: readonly Repair[],
  hash: HashText,
): string {
  const index = blockIndexOf(blocks);
  const place = (id: Block['id']) => index.get(id) ?? -1;
  const active = repairs.filter((repair) => repair.active).map(({ change }) => change);
  const lines = (list: readonly RepairChange[]) => list.map((change) => lineOf(change, place));
  return hash(
    [
      contentSha256,
      blocks.map(({ kind, voice, level }) => `${kind} ${voice} ${level}`).join(','),
      ...lines(active.filter((change) => !isOrdered(change))).toSorted(),
      ...lines(active.filter(isOrdered)),
    ].join('\n'),
  ).slice(0, versionLength);
}

/** An address with the version that it belongs to, as it is printed: 3.3¶2s1@0123456789ab. */
export const withVersion = (address: string, version: string): string => `${address}@${version}`;

/** What exports print for the version: that of the reading, and the hash of the source text. */
export const versionLine = (version: string, contentSha256: string): string =>
  `@${version} sha256:${contentSha256}`;

/** Parts an address from the version behind its @; null where it names none. */
export function partVersion(text: string): { readonly address: string; readonly version: string | null } {
  const match = new RegExp(`^(.*)@([0-9a-f]{${shortestVersion},64})$`, 'isu').exec(text.trim());
  if (!match) return { address: text.trim(), version: null };
  return { address: match[1]!.trim(), version: match[2]!.toLowerCase() };
}
