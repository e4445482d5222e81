import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  paragraphsOf,
  pictureInAddress,
  transcriptionAddress,
} from '../../../../shared/domain/picture/picture';

describe('a transcription', () => {
  it('has a paragraph a line, without empty ones', () => {
    expect(paragraphsOf('专栏1  数字贸易\r\n\n　一是推进试点。\n  \n')).toEqual([
      '专栏1  数字贸易',
      '一是推进试点。',
    ]);
  });

  it('has addresses of its own that lead to its picture', () => {
    expect(transcriptionAddress(3, 2, 'long')).toBe('图片3录入第2段');
    expect(transcriptionAddress(3, 2, 'short')).toBe('img3t¶2');
    expect(transcriptionAddress(3, null, 'long')).toBe('图片3录入');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.option(fc.integer({ min: 1, max: 99 })),
        (picture, at) => {
          expect(pictureInAddress(transcriptionAddress(picture, at, 'long'))).toBe(`图片${picture}`);
          expect(pictureInAddress(transcriptionAddress(picture, at, 'short'))).toBe(`img${picture}`);
        },
      ),
    );
  });

  it('is not what an address of the source names', () => {
    for (const address of ['img3', '图片3', '3.3¶2s1', '三、（三）第2段', 'img3t¶'])
      expect(pictureInAddress(address)).toBeNull();
  });
});
