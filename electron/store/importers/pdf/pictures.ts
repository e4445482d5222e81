import type { PDFPageProxy } from './engine';
import type { Box } from './run';

/** Pictures smaller than this on a side are rules and ornaments, in points. */
const smallest = 24;

type Matrix = readonly [number, number, number, number, number, number];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** The unit square, which is where a picture is drawn, under a matrix. */
function squareUnder([a, b, c, d, e, f]: Matrix): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where the pictures of a page stand, in points from its upper left corner. */
export async function picturesOf(
  page: PDFPageProxy,
  operators: Readonly<Record<string, number>>,
  viewport: Matrix,
): Promise<readonly Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map((name) => operators[name]),
  );
  const boxes: Box[] = [];
  const stack: Matrix[] = [];
  let matrix = viewport;
  fnArray.forEach((operator, at) => {
    const values = argsArray[at] as unknown[] | null;
    if (operator === operators['save']) stack.push(matrix);
    else if (operator === operators['restore'] || operator === operators['paintFormXObjectEnd'])
      matrix = stack.pop() ?? matrix;
    else if (operator === operators['transform']) matrix = times(matrix, values as unknown as Matrix);
    else if (operator === operators['paintFormXObjectBegin']) {
      stack.push(matrix);
      const own = values?.[0] as Matrix | null;
      if (own) matrix = times(matrix, own);
    } else if (painting.has(operator)) boxes.push(squareUnder(matrix));
  });
  return boxes.filter(({ left, right, top, bottom }) => right - left >= smallest && bottom - top >= smallest);
}
