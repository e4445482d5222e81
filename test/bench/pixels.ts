import type { Page } from '@playwright/test';

/** A box in CSS px of the window; the window is taken at one device pixel for each. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes of the marks' fills and lanes that are wholly in view. */
export const paintedBoxes = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(() => {
    const view = document.querySelector('[data-reader]')?.parentElement?.getBoundingClientRect() as DOMRect;
    return [...CSS.highlights]
      .filter(([name]) => /^(fill|lane|focus)/.test(name))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .map((range) => range.getClientRects()[0])
      .filter((box) => box !== undefined && box.width > 4 && box.top > view.top && box.bottom < view.bottom)
      .map((box) => {
        const { x, y, width, height } = box as DOMRect;
        return { x, y, width, height };
      });
  });

/** How many of the boxes do not look the same in both pictures (PNG). */
export const differing = (page: Page, before: Buffer, after: Buffer, boxes: readonly Box[]) =>
  page.evaluate(
    async ({ pictures, boxes }) => {
      const [one, two] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
          context.drawImage(bitmap, 0, 0);
          return context;
        }),
      );
      return boxes.filter(({ x, y, width, height }) => {
        const [a, b] = [one, two].map(
          (context) => context?.getImageData(x, y, Math.max(1, width), Math.max(1, height)).data,
        );
        return a?.some((value, index) => Math.abs(value - (b?.[index] ?? 0)) > 4);
      }).length;
    },
    { pictures: [before.toString('base64'), after.toString('base64')], boxes },
  );

/** Takes the marks' paint away: what is then seen is the bare page. */
export const pictureWithoutMarks = async (page: Page): Promise<Buffer> => {
  await page.evaluate(async () => {
    CSS.highlights.clear();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot();
};
