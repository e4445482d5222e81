import { markColors, type MarkColor } from '../../annotation/annotation';

/** The eight as other programs get them: the fills of the light theme. A file is to look the same in every theme. */
const hexOf: Readonly<Record<MarkColor, string>> = {
  1: '#FDD91A',
  2: '#F77A1F',
  3: '#D78185',
  4: '#AE86CB',
  5: '#71A7FE',
  6: '#77EDFC',
  7: '#ADE690',
  8: '#BDBEC1',
};
/** The dark shade of each, as other programs like to have their codes. */
const darkOf: Readonly<Record<MarkColor, string>> = {
  1: '#7F6F04',
  2: '#873E00',
  3: '#C5025F',
  4: '#661885',
  5: '#5560B4',
  6: '#157B7F',
  7: '#266631',
  8: '#43413E',
};

export const hexOfColor = (color: MarkColor): string => hexOf[color];

type Lab = readonly [number, number, number];

/** #RGB or #RRGGBB in Oklab (Ottosson 2020), where distances are as the eye has them. */
function oklab(hex: string): Lab {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Lightness counts less than hue: a dark and a light green are both green. */
const distance = (a: Lab, b: Lab): number => Math.hypot((a[0] - b[0]) / 4, a[1] - b[1], a[2] - b[2]);

export const isHexColor = (text: string): boolean => /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

/** The one of the eight that is nearest to a colour; those of `hexOfColor` give themselves. */
export function nearestColor(hex: string): MarkColor {
  const wanted = oklab(hex);
  let best: MarkColor = 1;
  let least = Infinity;
  for (const color of markColors) {
    const away = Math.min(distance(wanted, oklab(hexOf[color])), distance(wanted, oklab(darkOf[color])));
    if (away < least) [best, least] = [color, away];
  }
  return best;
}

/** Whether the colour comes back as it went. */
export const isOneOfTheEight = (hex: string): boolean =>
  markColors.some((color) => hexOf[color].toLowerCase() === hex.toLowerCase());
