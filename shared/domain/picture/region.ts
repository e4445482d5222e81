import type { AddressForm } from '../document/address';

/** A rectangle in percent of a picture's width and height, to hundredths; the origin is its upper left corner. */
export interface RegionBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of one picture, which is named by its bytes: put another in its place and this is not on it. */
export interface PictureRegion {
  /** SHA-256 of the picture's bytes. */
  readonly picture: string;
  /** Its size in pixels. */
  readonly pictureWidth: number;
  readonly pictureHeight: number;
  readonly box: RegionBox;
}

/** Least width and height of a region, in percent: what can still be seen and taken hold of. */
export const smallestRegion = 0.5;

const hundredths = (value: number) => Math.round(value * 100) / 100;
const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The box on its picture, no smaller than the least, to hundredths of a percent. */
export function fitBox({ x, y, width, height }: RegionBox): RegionBox {
  const [wide, high] = [within(width, smallestRegion, 100), within(height, smallestRegion, 100)];
  const [left, top] = [hundredths(within(x, 0, 100 - wide)), hundredths(within(y, 0, 100 - high))];
  return {
    x: left,
    y: top,
    width: hundredths(Math.min(wide, 100 - left)),
    height: hundredths(Math.min(high, 100 - top)),
  };
}

/** The box between two corners, wherever they lie. */
export const boxBetween = (a: readonly [number, number], b: readonly [number, number]): RegionBox => {
  const [ax, ay, bx, by] = [...a, ...b].map((value) => within(value, 0, 100)) as [
    number,
    number,
    number,
    number,
  ];
  return fitBox({
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    width: Math.abs(ax - bx),
    height: Math.abs(ay - by),
  });
};

/** The box moved by so many percent; it stops at the edge of the picture and keeps its size. */
export const moveBox = (box: RegionBox, right: number, down: number): RegionBox =>
  fitBox({ ...box, x: box.x + right, y: box.y + down });

/** The box with its lower right corner moved; it stops at the edge of the picture. */
export const sizeBox = (box: RegionBox, right: number, down: number): RegionBox =>
  fitBox({
    ...box,
    width: within(box.width + right, smallestRegion, 100 - box.x),
    height: within(box.height + down, smallestRegion, 100 - box.y),
  });

/** Whether a box lies on its picture and can be seen. */
export const isBox = ({ x, y, width, height }: RegionBox): boolean =>
  x >= 0 &&
  y >= 0 &&
  width >= smallestRegion &&
  height >= smallestRegion &&
  hundredths(x + width) <= 100 &&
  hundredths(y + height) <= 100;

export const isSameBox = (a: RegionBox, b: RegionBox): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Orders regions of one picture as they are read: from above to below, then from left to right. */
export const compareBoxes = (a: RegionBox, b: RegionBox): number => a.y - b.y || a.x - b.x;

/**
 * The region as a spatial fragment (W3C Media Fragments 1.0, 4.2.2). The grammar has whole numbers
 * only, so the exact form counts in pixels; percent, with decimals, is what most programs read as well.
 */
export function fragmentOf({ box, pictureWidth, pictureHeight }: PictureRegion, unit: 'percent' | 'pixel') {
  const { x, y, width, height } = box;
  if (unit === 'percent') return `xywh=percent:${[x, y, width, height].join(',')}`;
  const left = Math.min(Math.round((x * pictureWidth) / 100), pictureWidth - 1);
  const top = Math.min(Math.round((y * pictureHeight) / 100), pictureHeight - 1);
  const right = Math.round(((x + width) * pictureWidth) / 100);
  const bottom = Math.round(((y + height) * pictureHeight) / 100);
  return `xywh=pixel:${[left, top, Math.max(1, right - left), Math.max(1, bottom - top)].join(',')}`;
}

/**
 * The address of a region: its picture's with a part that no address of the source has, as that of a
 * transcription (图片3区域, img3r). Regions of one picture share it, as marks in one sentence do.
 */
export const regionAddress = (picture: string, form: AddressForm): string =>
  picture === '' ? '' : `${picture}${form === 'long' ? '区域' : 'r'}`;
