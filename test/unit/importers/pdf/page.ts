import { layOut } from '../../../../electron/store/importers/pdf/layout';
import type { PageContent, Run } from '../../../../electron/store/importers/pdf/run';

/** Measures of the pages that the tests set, in points. */
export const em = 12;
export const left = 72;
export const top = 100;
export const leading = 20;

/** Width of a text: squares take an em, other characters half of one. */
export const widthOf = (text: string, size = em): number =>
  [...text].reduce((sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? size / 2 : size), 0);

export function run(text: string, x: number, y: number, more: Partial<Run> = {}): Run {
  const size = more.size ?? em;
  return { text, x, y, width: widthOf(text, size), size, isBold: false, ...more };
}

export const page = (runs: readonly Run[], more: Partial<PageContent> = {}): PageContent => ({
  number: 1,
  width: 595,
  height: 842,
  runs,
  turned: [],
  pictures: [],
  ...more,
});

/** Lines one under the other; a full-width space at the head is an indent. */
export const column = (lines: readonly string[], x = left, y = top, more: Partial<Run> = {}): Run[] =>
  lines.map((line, at) => {
    const text = line.trimStart();
    return run(text, x + widthOf(line) - widthOf(text), y + at * leading, more);
  });

export const textsOf = (...pages: readonly PageContent[]): string[] =>
  layOut(pages).map((draft) => `${draft.isFurniture ? '#' : ''}${draft.text}`);
