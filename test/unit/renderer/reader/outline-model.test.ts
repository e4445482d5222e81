import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '../../../../renderer/features/measures';
import { linear, type OpenDocument } from '../../../../renderer/lib/open-document';
import { measurePlacesOf, outlineOf, ticksBetween } from '../../../../renderer/features/reader/outline-model';
import { readingOf } from '../../../../shared/domain/document/reading';
import { planWith } from '../../../support/plan';

/** The plan as the window holds it. */
function openPlan(): OpenDocument {
  const { document, blocks, repairs } = planWith([]);
  const positionOf = new Map<string, number>();
  let length = 0;
  for (const block of blocks) {
    positionOf.set(block.id, length);
    length += block.text.length + 1;
  }
  const blockById = new Map(blocks.map((block) => [block.id, block]));
  return {
    document,
    blocks,
    blockById,
    reading: readingOf(blocks, repairs),
    version: '0',
    positionOf,
    length,
  };
}

describe('the outline', () => {
  const opened = openPlan();
  const outline = outlineOf(opened);
  const headings = opened.reading.blocks.filter(({ kind }) => kind === 'heading');

  it('holds every heading in order, chapters at the root and sections under their chapter', () => {
    expect(outline.order).toEqual(headings.map(({ id }) => id));
    expect(outline.roots).toEqual(headings.filter(({ path }) => path.length === 0).map(({ id }) => id));
    for (const { id } of headings) {
      const beneath = headings.filter(({ path }) => path.at(-1) === id).map((heading) => heading.id);
      expect(outline.items.get(id)?.children).toEqual(beneath);
    }
  });

  it('lets each heading reach to the next one, and with all beneath it to the next of its depth or above', () => {
    const startOf = (at: number) => {
      const heading = headings[at];
      return heading ? linear(opened, { block: heading.id, offset: 0 }) : opened.length;
    };
    headings.forEach(({ id, path }, at) => {
      const after = headings.findIndex((other, index) => index > at && other.path.length <= path.length);
      expect(outline.items.get(id)).toMatchObject({
        start: startOf(at),
        ownEnd: startOf(at + 1),
        end: after < 0 ? opened.length : startOf(after),
      });
    });
  });

  it('counts the rows of the register between two places, confirmed and proposed apart, rejected not at all', () => {
    const [chapter] = outline.roots.map((id) => outline.items.get(id)!);
    const at = (index: number) => opened.reading.blocks[index]!.start;
    const row = (index: number, status: string) =>
      ({ status, range: { start: at(index), end: at(index) } }) as RegisterRow;
    const start = chapter!.index;
    const next = opened.reading.blocks.findIndex(({ id }) => id === outline.roots[1]);
    const places = measurePlacesOf(opened, [
      row(next, 'suggested'),
      row(start + 2, 'suggested'),
      row(start + 2, 'rejected'),
      row(start + 1, 'confirmed'),
    ]);
    const count = (list: (typeof places)['confirmed']) =>
      ticksBetween(list, chapter!.start, chapter!.end).length;
    expect([count(places.confirmed), count(places.suggested)]).toEqual([1, 1]);
    expect(ticksBetween(places.suggested, 0, opened.length)).toHaveLength(2);
  });
});
