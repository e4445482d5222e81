import {
  blend,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
  type Rgb,
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const toLinear = converter('lrgb');
const css = readFileSync('renderer/app/theme/tokens.css', 'utf8');

/** The custom properties of each theme, by the order in which the themes stand in the file. */
const themes = [...css.matchAll(/\{([^{}]*--page:[^{}]*)\}/g)].map(([, body]) => {
  const tokens = new Map(
    [...(body ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  return (name: string): Color => {
    const color = parse(tokens.get(name) ?? '');
    if (!color) throw new Error(`no colour --${name}`);
    return color;
  };
});
const names = ['light', 'paper', 'dark', 'contrast'];
const keys = [1, 2, 3, 4, 5, 6, 7, 8];

/** Machado 2009 is a matrix of linear light; the filters take what they are given as it stands. */
const inLinearLight =
  (filter: (color: Color) => Color) =>
  (color: Color): Color => ({ ...(filter({ ...toLinear(color), mode: 'rgb' }) as Rgb), mode: 'lrgb' });
const visions = {
  normal: (color: Color) => color,
  deuteranopia: inLinearLight(filterDeficiencyDeuter(1)),
  protanopia: inLinearLight(filterDeficiencyProt(1)),
  tritanopia: inLinearLight(filterDeficiencyTrit(1)),
};
const apart = differenceCiede2000();

/** The closest two of the colours: what they are and how far apart. */
function closest(colors: readonly Color[]): number {
  const distances = colors.flatMap((one, at) => colors.slice(at + 1).map((other) => apart(one, other)));
  return Math.min(...distances);
}

describe.each(names.map((name, index) => ({ name, index })))(
  'the eight colours of a mark, $name',
  ({ index }) => {
    const token = themes[index] as NonNullable<(typeof themes)[number]>;
    const page = token('page');
    const fills = keys.map((key) => blend([page, token(`mark-${key}`)], 'normal', 'rgb'));
    const lanes = keys.map((key) => token(`mark-${key}-lane`));

    it.each(Object.entries(visions))('are told apart with %s vision', (_, seen) => {
      expect(closest(fills.map((color) => seen(color)))).toBeGreaterThanOrEqual(5);
      expect(closest(lanes.map((color) => seen(color)))).toBeGreaterThanOrEqual(5);
    });

    it('leave the words on them and the lines under them readable', () => {
      const ink = token('ink');
      for (const fill of fills) expect(wcagContrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
      for (const lane of lanes) {
        expect(wcagContrast(lane, page)).toBeGreaterThanOrEqual(3);
        for (const fill of fills) expect(wcagContrast(lane, fill)).toBeGreaterThanOrEqual(2.95);
      }
    });
  },
);

it('covers all four themes', () => expect(themes).toHaveLength(names.length));

it('in high contrast what a field asks for is read, and what is off and the thumb are seen', () => {
  const token = themes[names.indexOf('contrast')] as NonNullable<(typeof themes)[number]>;
  for (const ground of ['page', 'sink'])
    expect(wcagContrast(token('hint'), token(ground))).toBeGreaterThanOrEqual(4.5);
  expect(wcagContrast(token('off'), token('page'))).toBeGreaterThanOrEqual(3);
  expect(wcagContrast(token('off'), token('ink'))).toBeGreaterThanOrEqual(3);
  expect(wcagContrast(token('thumb'), token('page'))).toBeGreaterThanOrEqual(3);
});
