import { describe, expect, test } from 'vitest';
import { markColors } from '../../../../../shared/domain/annotation/annotation';
import { hexOfColor, isHexColor, nearestColor } from '../../../../../shared/domain/tag/codebook/hex-color';

describe('colours on their way out and in', () => {
  test('each of the eight comes back as itself', () => {
    for (const color of markColors) {
      expect(isHexColor(hexOfColor(color))).toBe(true);
      expect(nearestColor(hexOfColor(color))).toBe(color);
      expect(nearestColor(hexOfColor(color).toLowerCase())).toBe(color);
    }
  });

  test('those of other programs go to the nearest, dark or light', () => {
    expect(nearestColor('#FFFF00')).toBe(1);
    expect(nearestColor('#FFA500')).toBe(2);
    expect(nearestColor('#800080')).toBe(4);
    expect(nearestColor('#0000FF')).toBe(5);
    expect(nearestColor('#00FFFF')).toBe(6);
    expect(nearestColor('#008000')).toBe(7);
    expect(nearestColor('#0F0')).toBe(7);
    expect(nearestColor('#808080')).toBe(8);
    expect(nearestColor('#000')).toBe(8);
  });

  test('what is no colour is not taken for one', () => {
    for (const text of ['', 'red', '#12', '#12345', '#1234567', 'rgb(1,2,3)'])
      expect(isHexColor(text)).toBe(false);
  });
});
