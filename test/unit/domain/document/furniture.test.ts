import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/document/block';
import { structureOf } from '../../../../shared/domain/document/structure';

const p = (text: string): DraftBlock => ({ kind: 'paragraph', text });
const furniture = (text: string): DraftBlock => ({ kind: 'paragraph', text, isFurniture: true });
const text = [
  p('关于试点的规划'),
  p('一、总体要求'),
  p('推进试点。完善制度。'),
  p('二、保障措施'),
  p('加强领导。'),
];

describe('what belongs to the printed page', () => {
  const drafts = [furniture('一、内部资料'), ...text.slice(0, 2), furniture('— 1 —'), ...text.slice(2)];
  it('is matter of the page, where the file has it, and has no number', () => {
    const { blocks } = structureOf(drafts);
    expect(blocks.map((block) => block.text)).toEqual(drafts.map((draft) => draft.text));
    expect(blocks.map((block) => block.ordinal)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(
      blocks.filter((block) => block.voice === 'page').map(({ kind, label, level }) => [kind, label, level]),
    ).toEqual([
      ['matter', '', 0],
      ['matter', '', 0],
    ]);
  });
  it('changes nothing in what is read off the text', () => {
    const alone = structureOf(text);
    const { meta, blocks } = structureOf(drafts);
    expect(meta).toEqual(alone.meta);
    expect(blocks.filter((block) => block.voice !== 'page').map(({ ordinal: _, ...rest }) => rest)).toEqual(
      alone.blocks.map(({ ordinal: _, ...rest }) => rest),
    );
  });
});
