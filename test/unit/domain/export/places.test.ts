import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLayers } from '../../../../shared/domain/annotation/layers';
import { gridHtml } from '../../../../shared/domain/export/html/grid-html';
import { markedText } from '../../../../shared/domain/export/html/marked-text';
import { base64OfHex } from '../../../../shared/domain/export/formats/html';
import { positionsOf } from '../../../../shared/domain/export/formats/web-annotation';
import { blockIdOf } from '../../../../shared/domain/export/markdown/block-id';
import type { ReportParagraph } from '../../../../shared/domain/export/report';

interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly color: number;
  readonly style?: string;
}
const layered = (marks: readonly Drawn[]) => {
  const layers = assignLayers(marks);
  return marks.map((mark, at) => ({ ...mark, layer: layers[at] ?? 0 }));
};
const paragraph = (text: string, marks: readonly Drawn[]) =>
  ({
    text,
    marks: layered(marks).map(({ start, end, layer, color, style = 'highlight' }, id) => ({
      start,
      end,
      layer,
      entry: { id, color, style },
    })),
  }) as unknown as ReportParagraph;

describe('a block id', () => {
  it.each([
    ['3.3¶2s1', '3-3-p2-s1'],
    ['3.3', '3-3'],
    ['0¶1', '0-p1'],
    ['p¶1', 'p-p1'],
    ['3.3.c2', '3-3-c2'],
    ['a12¶2(3)', 'a12-p2-3'],
    ['3[2].1', '3-2-1'],
    ['3.1¶1s2–s3', '3-1-p1-s2-to-s3'],
    ['', 'x'],
  ])('of %s is %s', (address, id) => {
    expect(blockIdOf(address)).toBe(id);
    expect(id).toMatch(/^[A-Za-z0-9-]+$/);
  });
});

describe('a position of a Web Annotation', () => {
  it('counts code points: a rare character is one, not two units', () => {
    const block = (id: string, text: string) => ({ id, text }) as never;
    const { text, at } = positionsOf([block('a', '𠮷野'), block('b', ''), block('c', '家𠀀屋')]);
    expect(text).toBe('𠮷野\n家𠀀屋');
    expect([at('a', 0), at('a', 2), at('a', 3), at('c', 0), at('c', 3), at('c', 4)]).toEqual([
      0, 1, 2, 3, 5, 6,
    ]);
  });
});

describe('marks in the text of a page', () => {
  it('overlap without losing or doubling a character, and nest well', () => {
    const mark = fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
      color: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.array(mark, { maxLength: 6 }),
        (text, found) => {
          const marks = found
            .map(({ start, length, color }) => ({ start, end: Math.min(text.length, start + length), color }))
            .filter(({ start, end }) => start < end);
          const html = markedText(paragraph(text, marks), () => '');
          expect(html.replace(/<\/?(?:mark|span)[^>]*>/g, '')).toBe(
            markedText(paragraph(text, []), () => ''),
          );
          expect(html.match(/<mark/g)?.length ?? 0).toBe(html.match(/<\/mark>/g)?.length ?? 0);
          expect(html).not.toMatch(/<mark[^>]*>[^<]*<mark/);
        },
      ),
    );
  });
  it('carry the colour of the first and a line of the second', () => {
    expect(
      markedText(
        paragraph('甲乙丙丁', [
          { start: 0, end: 3, color: 1 },
          { start: 2, end: 4, color: 5 },
        ]),
        () => '',
      ),
    ).toBe(
      '<mark class="c1">甲乙</mark><mark class="c1"><span class="lane2 k5">丙</span></mark>' +
        '<mark class="c5"><span class="lane2 k5">丁</span></mark>',
    );
  });
  it('are lines where they are lines in the reader, and stand between two strokes in the margin style', () => {
    const draw = (style: string) =>
      markedText(paragraph('甲乙丙', [{ start: 1, end: 2, color: 3, style }]), () => '*');
    expect(draw('underline')).toBe('甲<mark><span class="under k3">乙</span></mark>*丙');
    expect(draw('strike')).toBe('甲<mark><span class="strike k3">乙</span></mark>*丙');
    expect(draw('margin')).toBe('甲<mark><span class="begins k3 ends k3">乙</span></mark>*丙');
  });
});

describe('hexadecimal as base64', () => {
  it('is what Buffer says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(base64OfHex(buffer.toString('hex'))).toBe(buffer.toString('base64'));
      }),
    );
  });
});

describe('a table of the source on a page', () => {
  it('keeps merged cells, headers and the marks on its words', () => {
    const text = '指标\t目标\n服务进出口\t增长';
    const cell = (start: number, end: number, more: object = {}) => ({
      row: 1,
      column: 1,
      rowSpan: 1,
      colSpan: 1,
      start,
      end,
      isHeader: false,
      breaks: [],
      ...more,
    });
    const table = {
      caption: null,
      cells: [],
      columnCount: 2,
      headRowCount: 1,
      rows: [
        [cell(0, 2, { isHeader: true }), cell(3, 5, { isHeader: true, rowSpan: 2 })],
        [cell(6, 11), cell(12, 14)],
      ],
    };
    const block = paragraph(text, [{ start: 8, end: 13, color: 3 }]);
    expect(gridHtml(block, table, () => '')).toBe(
      '<table><tbody><tr><th>指标</th><th rowspan="2">目标</th></tr>' +
        '<tr><td>服务<mark class="c3">进出口</mark></td><td><mark class="c3">增</mark>长</td></tr></tbody></table>',
    );
  });
});
