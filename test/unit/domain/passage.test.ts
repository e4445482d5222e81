import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../shared/domain/document/reading';
import { readingOfPassage } from '../../../shared/domain/document/passage';
import { readPlan } from '../../support/plan';

describe('the passage that is read before the whole document is there', () => {
  const { blocks, repairs } = readPlan();
  const whole = readingOf(blocks, repairs);
  const from = (first: number, count: number) => {
    const part = blocks.slice(first, first + count);
    const ids = new Set(part.map(({ id }) => id));
    const within = repairs.filter(
      ({ change }) => ids.has(change.block) && (change.kind !== 'join' || ids.has(change.next)),
    );
    return readingOfPassage({ blocks: part, repairs: within });
  };
  const said = ({ id, kind, text, level, paragraph }: (typeof whole.blocks)[number]) => ({
    id,
    kind,
    text,
    level,
    paragraph,
  });

  it('is the beginning of the whole reading', () => {
    const passage = from(0, 40);
    // The last block may go on in one that is not there.
    const known = passage.slice(0, -1).map(said);
    expect(known).toEqual(whole.blocks.slice(0, known.length).map(said));
  });

  it('has from its first heading on the words and numbers of the whole, and no numbers before', () => {
    const start = blocks.findIndex(({ kind }, index) => index > 20 && kind === 'heading') - 2;
    const passage = from(start, 30).slice(1, -1);
    const heading = passage.findIndex(({ kind }) => kind === 'heading');
    expect(heading).toBeGreaterThanOrEqual(0);
    for (const block of passage.slice(0, heading)) expect(block.paragraph).toBe(0);
    for (const block of passage.slice(heading)) {
      expect(said(block)).toEqual(said(whole.blocks[whole.indexOf.get(block.id)!]!));
    }
  });
});
