import type { Line } from './rows';
import { commonest } from './run';
import { fewestLines, marginsOf, type Setting } from './paragraphs';
import { LatinWords } from './spacing';

/** Reads off the lines of a whole document how its text is set. `areas` are the columns of all pages. */
export function settingOf(areas: readonly (readonly Line[])[]): Setting {
  const lines = areas.flat();
  const bodySize = commonest(
    lines.map((line) => [line.size, line.text.length]),
    0.5,
    10,
  );
  const steps: [number, number][] = [];
  const widths: [number, number][] = [];
  let indented = 0;
  let flush = 0;
  for (const area of areas) {
    const { left, right } = marginsOf(area);
    if (area.length >= fewestLines) widths.push([right - left, area.length]);
    area.forEach((line, at) => {
      const next = area[at + 1];
      if (Math.abs(line.size - bodySize) > 0.6) return;
      if (line.left - left > 1.2 * line.size) indented += 1;
      else flush += 1;
      const step = next ? next.y - line.y : 0;
      if (step > 0.8 * bodySize && step < 4 * bodySize) steps.push([step, 1]);
    });
  }
  const bold = lines.reduce((sum, line) => sum + (line.isBold ? line.text.length : 0), 0);
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  return {
    bodySize,
    columnWidth: commonest(widths, 2, 0),
    leading: commonest(steps, 0.5, bodySize * 1.5),
    isBodyBold: bold > all / 2,
    // A paragraph has one indented line: where one line in twenty is, that is how paragraphs begin.
    isIndented: indented > (indented + flush) / 20,
    words: new LatinWords(lines.map((line) => line.text)),
  };
}
