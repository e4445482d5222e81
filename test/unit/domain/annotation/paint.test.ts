import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkColor } from '../../../../shared/domain/annotation/annotation';
import { assignLayers } from '../../../../shared/domain/annotation/layers';
import { markStyles, takesLayer, type MarkStyle } from '../../../../shared/domain/annotation/style';
import { paintBlock, type LayeredMark } from '../../../../shared/domain/annotation/paint';

const mark = (id: string, color: MarkColor, layer: number, from: number, to: number): LayeredMark => ({
  id,
  color,
  style: 'highlight',
  layer,
  from,
  to,
});

describe('painting a block', () => {
  it('fills a mark that stands alone', () => {
    expect(paintBlock([mark('a', 7, 1, 2, 8)], null)).toEqual([{ name: 'fill-7', from: 2, to: 8 }]);
  });

  it('draws a mark within another as a lane under the fill of the lower one', () => {
    expect(paintBlock([mark('a', 7, 1, 0, 10), mark('b', 4, 2, 4, 8)], null)).toEqual([
      { name: 'fill-7', from: 0, to: 10 },
      { name: 'lane2-4', from: 4, to: 8 },
    ]);
  });

  it('gives a crossing mark its own fill where it is alone, its lane over all of it', () => {
    expect(paintBlock([mark('a', 1, 1, 0, 6), mark('b', 5, 2, 4, 9)], null)).toEqual([
      { name: 'fill-1', from: 0, to: 6 },
      { name: 'lane2-5', from: 4, to: 9 },
      { name: 'fill-5', from: 6, to: 9 },
    ]);
  });

  it('turns the third lane dotted where a fourth mark lies', () => {
    const names = paintBlock(
      [mark('a', 1, 1, 0, 9), mark('b', 2, 2, 0, 9), mark('c', 3, 3, 0, 9), mark('d', 4, 4, 3, 6)],
      null,
    ).map(({ name, from, to }) => `${name} ${from}-${to}`);
    expect(names).toContain('lane-more 3-6');
    expect(names).toContain('lane3-3 0-3');
    expect(names).toContain('lane3-3 6-9');
  });

  it('lifts the focused mark over its whole range, with an inner lane on the first layer', () => {
    expect(paintBlock([mark('a', 7, 1, 0, 10), mark('b', 4, 2, 4, 8)], 'b')).toContainEqual({
      name: 'focus-fill-4',
      from: 4,
      to: 8,
    });
    expect(paintBlock([mark('a', 7, 1, 0, 10)], 'a')).toEqual([
      { name: 'focus-fill-7', from: 0, to: 10 },
      { name: 'focus-lane-7', from: 0, to: 10 },
    ]);
  });

  const styled = (
    style: MarkStyle,
    id: string,
    color: MarkColor,
    layer: number,
    from: number,
    to: number,
  ) => ({
    ...mark(id, color, layer, from, to),
    style,
  });

  it('draws an underline under its words without a ground, and a line through the words over any ground', () => {
    expect(paintBlock([styled('underline', 'a', 5, 1, 0, 6)], null)).toEqual([
      { name: 'under-5', from: 0, to: 6 },
    ]);
    expect(paintBlock([mark('a', 1, 1, 0, 9), styled('strike', 'b', 3, 0, 4, 6)], null)).toEqual([
      { name: 'fill-1', from: 0, to: 9 },
      { name: 'strike-3', from: 4, to: 6 },
    ]);
  });

  it('lays an underline on the second layer into the lane of that layer', () => {
    expect(paintBlock([mark('a', 1, 1, 0, 9), styled('underline', 'b', 4, 2, 4, 6)], null)).toEqual([
      { name: 'fill-1', from: 0, to: 9 },
      { name: 'lane2-4', from: 4, to: 6 },
    ]);
  });

  it('leaves the words beside a margin line as they are until the mark is in hand', () => {
    const beside = styled('margin', 'a', 7, 0, 0, 9);
    expect(paintBlock([beside], null)).toEqual([]);
    expect(paintBlock([beside], 'a')).toEqual([{ name: 'focus-fill-7', from: 0, to: 9 }]);
  });

  it('never lays two fills or two lines through over one character, and leaves no word of a styled mark bare', () => {
    const made = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.constantFrom(...markStyles));
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (parts) => {
        const spans = parts.map(([start, length, style]) => ({ start, end: start + length, style }));
        const layered = spans.filter(({ style }) => takesLayer(style));
        const layers = assignLayers(layered);
        const marks = spans.map((span, index) =>
          styled(
            span.style,
            String(index),
            3,
            layered.includes(span) ? (layers[layered.indexOf(span)] as number) : 0,
            span.start,
            span.end,
          ),
        );
        const segments = paintBlock(marks, null);
        for (let at = 0; at < 60; at += 1) {
          const over = (kind: string) =>
            segments.filter(({ name, from, to }) => name.startsWith(kind) && from <= at && to > at).length;
          const has = (style: MarkStyle) =>
            marks.some((one) => one.style === style && one.from <= at && one.to > at);
          expect(over('fill')).toBe(has('highlight') ? 1 : 0);
          expect(over('strike')).toBe(has('strike') ? 1 : 0);
          if (has('underline')) expect(over('under') + over('lane')).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never lays two fills over one character and leaves no marked character bare', () => {
    const made = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (parts) => {
        const spans = parts.map(([start, length]) => ({ start, end: start + length }));
        const layers = assignLayers(spans);
        const marks = spans.map(({ start, end }, index) =>
          mark(String(index), parts[index]?.[2] as MarkColor, layers[index] as number, start, end),
        );
        const fills = paintBlock(marks, null).filter(({ name }) => name.startsWith('fill'));
        for (let at = 0; at < 60; at += 1) {
          const marked = marks.some(({ from, to }) => from <= at && to > at);
          expect(fills.filter(({ from, to }) => from <= at && to > at).length).toBe(marked ? 1 : 0);
        }
      }),
    );
  });
});
