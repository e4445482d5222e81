import { describe, expect, it } from 'vitest';
import { piecesOf, type Piece } from '../../../../shared/domain/export/annotated/pieces';

const say = (pieces: readonly Piece[]) =>
  pieces
    .map((one) =>
      one.kind === 'text' ? `${one.text}/${one.color}` : `${one.kind === 'open' ? '<' : '>'}${one.comment}`,
    )
    .join(' ');
const open = (at: number, comment: number, length: number) => ({
  kind: 'open' as const,
  at,
  comment,
  length,
});
const close = (at: number, comment: number, length: number) => ({
  kind: 'close' as const,
  at,
  comment,
  length,
});

describe('a paragraph cut at the borders of its marks', () => {
  it('shows the lowest layer where marks lie over each other, and keeps every comment', () => {
    const shades = [
      { from: 1, to: 5, layer: 1, color: 5 as const },
      { from: 3, to: 7, layer: 2, color: 2 as const },
    ];
    const borders = [open(1, 0, 4), close(5, 0, 4), open(3, 1, 4), close(7, 1, 4)];
    expect(say(piecesOf('零一二三四五六七', shades, borders))).toBe(
      '零/0 <0 一二/5 <1 三四/5 >0 五六/2 >1 七/0',
    );
  });
  it('closes what ends at a place before it opens what begins there, outer ones outside', () => {
    const borders = [
      open(0, 0, 2),
      close(2, 0, 2),
      open(2, 1, 1),
      open(2, 2, 2),
      close(3, 1, 1),
      close(4, 2, 2),
    ];
    expect(say(piecesOf('零一二三', [], borders))).toBe('<0 零一/0 >0 <2 <1 二/0 >1 三/0 >2');
  });
  it('keeps a comment on no words where it stands', () => {
    expect(say(piecesOf('零一', [], [open(1, 0, 0), close(1, 0, 0)]))).toBe('零/0 <0 >0 一/0');
  });
  it('is nothing where it has no words', () => {
    expect(piecesOf('', [], [])).toEqual([]);
  });
});
