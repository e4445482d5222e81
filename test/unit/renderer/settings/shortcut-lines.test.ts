import { describe, expect, it } from 'vitest';
import { filterLines, type ShortcutLine } from '../../../../renderer/features/settings/shortcut-lines';

const line = (name: string, ...shortcuts: string[]): ShortcutLine => ({
  id: name,
  group: 'general',
  name,
  shortcuts,
});
const lines = [
  line('放大文字', 'Mod+='),
  line('写评论', 'C'),
  line('复制并附出处', 'Shift+Mod+C'),
  line('Undo', 'Mod+Z'),
];
const keysOf = (shortcut: string) =>
  shortcut.split('+').map((key) => ({ Mod: 'Ctrl', Shift: '⇧' })[key] ?? key);
const found = (filter: string) => filterLines(lines, filter, keysOf).map(({ name }) => name);

describe('the list of shortcuts', () => {
  it('is whole while nothing is typed', () => expect(found(' ')).toHaveLength(4));
  it('is filtered by a part of the name, in any case', () => {
    expect([found('文字'), found('undo')]).toEqual([['放大文字'], ['Undo']]);
  });
  it('is filtered by keys, alone or together', () => {
    expect(found('ctrl+c')).toEqual(['复制并附出处']);
    expect(found('⇧')).toEqual(['复制并附出处']);
  });
  it('may be empty', () => expect(found('没有')).toEqual([]));
});
