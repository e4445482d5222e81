import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../../renderer/features/tags/codebook/quote-context';

const long = '很长的前文，'.repeat(6).slice(0, 32);

describe('the words around a marked one', () => {
  it('begin with their sentence and end with it, where both are near', () => {
    expect(
      contextOf({
        prefix: `${long.slice(0, 20)}。健全准入前国民待遇加`,
        suffix: `管理制度。${long}`.slice(0, 32),
      }),
    ).toEqual({
      before: '健全准入前国民待遇加',
      after: '管理制度。',
    });
  });
  it('say where they are cut', () => {
    const { before, after } = contextOf({ prefix: long, suffix: long });
    expect(before).toBe(`…${long.slice(-12)}`);
    expect(after).toBe(`${long.slice(0, 12)}…`);
  });
  it('are cut at nothing where the paragraph begins or ends', () => {
    expect(contextOf({ prefix: `上一段。\n扩大`, suffix: '开放\n下一段' })).toEqual({
      before: '扩大',
      after: '开放',
    });
    expect(contextOf({ prefix: '', suffix: '' })).toEqual({ before: '', after: '' });
  });
});
