import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureInAddress } from '../../../../shared/domain/picture/picture';
import {
  boxBetween,
  compareBoxes,
  fitBox,
  fragmentOf,
  isBox,
  moveBox,
  regionAddress,
  sizeBox,
  smallestRegion,
  type RegionBox,
} from '../../../../shared/domain/picture/region';

const anyBox = fc.record({
  x: fc.double({ min: -50, max: 150, noNaN: true }),
  y: fc.double({ min: -50, max: 150, noNaN: true }),
  width: fc.double({ min: -10, max: 200, noNaN: true }),
  height: fc.double({ min: -10, max: 200, noNaN: true }),
});
const shift = fc.double({ min: -200, max: 200, noNaN: true });
const regionAt = (box: RegionBox, pictureWidth: number, pictureHeight: number) => ({
  picture: 'a'.repeat(64),
  pictureWidth,
  pictureHeight,
  box,
});

describe('a region of a picture', () => {
  it('lies on its picture and can be seen, however it was drawn, moved and sized', () => {
    fc.assert(
      fc.property(anyBox, shift, shift, (wild, right, down) => {
        const box = fitBox(wild);
        for (const one of [box, moveBox(box, right, down), sizeBox(box, right, down)])
          expect(isBox(one)).toBe(true);
        expect(isBox(boxBetween([wild.x, wild.y], [right, down]))).toBe(true);
        expect(fitBox(box)).toEqual(box);
      }),
    );
  });

  it('keeps its size where it is moved against an edge, and its corner where it is sized', () => {
    const box = { x: 60, y: 70, width: 30, height: 20 };
    expect(moveBox(box, 50, 50)).toEqual({ x: 70, y: 80, width: 30, height: 20 });
    expect(moveBox(box, -100, 0)).toEqual({ x: 0, y: 70, width: 30, height: 20 });
    expect(sizeBox(box, 50, -50)).toEqual({ x: 60, y: 70, width: 40, height: smallestRegion });
  });

  it('is the same from whichever corner it was drawn', () => {
    const box = { x: 10, y: 20, width: 30, height: 40 };
    expect(boxBetween([10, 20], [40, 60])).toEqual(box);
    expect(boxBetween([40, 20], [10, 60])).toEqual(box);
    expect(boxBetween([40, 60], [10, 20])).toEqual(box);
    expect(boxBetween([90, 90], [300, 300])).toEqual({ x: 90, y: 90, width: 10, height: 10 });
  });

  it('is refused where it reaches over the edge or is too small to be seen', () => {
    expect(isBox({ x: 60, y: 0, width: 41, height: 10 })).toBe(false);
    expect(isBox({ x: 0, y: -1, width: 10, height: 10 })).toBe(false);
    expect(isBox({ x: 0, y: 0, width: 0.1, height: 10 })).toBe(false);
    expect(isBox({ x: 66.67, y: 0, width: 33.33, height: 100 })).toBe(true);
  });

  it('is told as a fragment in whole pixels, as the grammar wants, and in percent', () => {
    const region = regionAt({ x: 12.5, y: 30, width: 40, height: 20.25 }, 2400, 1600);
    expect(fragmentOf(region, 'percent')).toBe('xywh=percent:12.5,30,40,20.25');
    expect(fragmentOf(region, 'pixel')).toBe('xywh=pixel:300,480,960,324');
  });

  it('never leaves its picture in pixels', () => {
    fc.assert(
      fc.property(
        anyBox,
        fc.integer({ min: 1, max: 16_384 }),
        fc.integer({ min: 1, max: 16_384 }),
        (wild, wide, high) => {
          const text = fragmentOf(regionAt(fitBox(wild), wide, high), 'pixel');
          const [x = 0, y = 0, width = 0, height = 0] = text
            .replace('xywh=pixel:', '')
            .split(',')
            .map(Number);
          expect(text).toMatch(/^xywh=pixel:\d+,\d+,\d+,\d+$/);
          expect(width).toBeGreaterThan(0);
          expect(x + width).toBeLessThanOrEqual(wide);
          expect(y + height).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  it('has an address that leads to its picture and is no place of the source', () => {
    expect(regionAddress('图片3', 'long')).toBe('图片3区域');
    expect(regionAddress('img3', 'short')).toBe('img3r');
    expect(pictureInAddress('图片3区域')).toBe('图片3');
    expect(pictureInAddress('img3r')).toBe('img3');
    expect(regionAddress('', 'long')).toBe('');
  });

  it('comes before those beneath it and to its right', () => {
    const at = (x: number, y: number) => ({ x, y, width: 5, height: 5 });
    const boxes = [at(50, 10), at(10, 50), at(10, 10)];
    expect(boxes.toSorted(compareBoxes)).toEqual([at(10, 10), at(50, 10), at(10, 50)]);
  });
});
