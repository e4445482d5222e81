import { repairContext } from '../../../shared/domain/document/repair-context';
import {
  reviewBlocks,
  reviewDoubts,
  reviewHeadings,
  withoutSpace,
} from '../../../shared/domain/document/review';
import type { ReviewedRepair, ReviewOutline } from '../../../shared/ipc/contract';
import type { Feature } from '../gateway';
import { decodeText } from '../importers/encoding';
import type { Reviewed } from '../reviews';

/** Words shown on either side of a proposed repair, in UTF-16 units. */
const around = 12;
const mostRepairs = 2000;

/** The proposals but for joined lines, which are one decision for all of them. */
function repairsOf({ file: { understood } }: Reviewed): readonly ReviewedRepair[] {
  const { blocks, repairs, imported } = understood;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return repairs
    .flatMap(({ change }, at): readonly ReviewedRepair[] => {
      if (change.kind !== 'join' && change.kind !== 'space' && change.kind !== 'split') return [];
      const { before, after } = repairContext(change, (id) => byId.get(id)?.text ?? '', around);
      const { ordinal } = byId.get(change.block)!;
      const page = imported.drafts[ordinal]?.page ?? null;
      const nextPage = imported.drafts[ordinal + 1]?.page ?? page;
      return [
        {
          at,
          kind: change.kind,
          before,
          after,
          ordinal,
          page,
          nextPage: change.kind === 'join' ? nextPage : page,
        },
      ];
    })
    .slice(0, mostRepairs);
}

/**
 * Whether the reading, white space apart, is the file: for plain text the file's own characters in its
 * encoding, for formats with markup what the importer read out of it.
 */
function proofOf({ file, reading }: Reviewed): ReviewOutline['proof'] {
  const { imported } = file.understood;
  const isPlain = imported.mediaType === 'text/plain' && imported.candidates.length > 0;
  const wanted = isPlain
    ? withoutSpace([decodeText(file.bytes, imported.encoding).text])
    : withoutSpace(imported.drafts.map(({ text }) => text));
  const found = withoutSpace(reading.blocks.map(({ text }) => text));
  return {
    characters: [...found].length,
    isSame: wanted === found,
    against: isPlain ? 'file' : 'importer',
  };
}

const proofs = new WeakMap<Reviewed, ReviewOutline['proof']>();

export const importReviewFeature = {
  'import:outline': ({ token, review }, { reviews }) => {
    const reviewed = reviews.read(token, review);
    const { reading, file } = reviewed;
    const proof = proofs.get(reviewed) ?? proofOf(reviewed);
    proofs.set(reviewed, proof);
    const { doubts, count } = reviewDoubts(reading);
    const wraps = file.understood.repairs.filter(({ change }) => change.kind === 'wrap');
    const { imported } = file.understood;
    return {
      headings: reviewHeadings(reading),
      blockCount: reading.blocks.length,
      paragraphCount: reading.blocks.filter(({ kind }) => kind === 'paragraph').length,
      pictureCount: reading.blocks.filter(({ kind }) => kind === 'image').length,
      pageCount: imported.drafts.reduce((most, { page }) => Math.max(most, page ?? 0), 0),
      repairs: repairsOf(reviewed),
      repairCount: file.understood.repairs.length - wraps.length,
      wrapCount: wraps.length,
      doubts,
      doubtCount: count,
      proof,
    };
  },
  'import:blocks': ({ token, review, from, count }, { reviews }) => {
    const { reading, file } = reviews.read(token, review);
    const { drafts } = file.understood.imported;
    return reviewBlocks(reading, from, count, (ordinal) => drafts[ordinal]?.page ?? null);
  },
} satisfies Feature;
