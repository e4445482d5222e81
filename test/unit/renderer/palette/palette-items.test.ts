import { describe, expect, test } from 'vitest';
import {
  findItems,
  type PaletteGroup,
  type PaletteItem,
} from '../../../../renderer/features/palette/palette-items';

const item = (group: PaletteGroup, text: string, more: Partial<PaletteItem> = {}): PaletteItem => ({
  id: `${group} ${text}`,
  group,
  text,
  run: () => {},
  ...more,
});
const items = [
  item('headings', '三、深化服务贸易改革开放', { also: '3' }),
  item('headings', '三、（二）提高跨境服务贸易开放水平', { also: '3.2' }),
  item('tags', '制度型开放', { context: '对外开放 制度型开放' }),
  item('tags', '负面清单', { context: '对外开放 负面清单' }),
  item('notes', '开放的三种写法'),
  item('commands', '撤销', { also: '撤销 Undo' }),
  item('commands', '导出', { also: '导出 Export' }),
];
const found = (typed: string) =>
  findItems(items, typed).map(({ group, found }) => [group, ...found.map(({ item }) => item.text)]);

describe('finding in the palette', () => {
  test('nothing typed lists the commands', () => {
    expect(found('')).toEqual([['commands', '撤销', '导出']]);
  });

  test('words find sections, tags and notes, in this order', () => {
    expect(found('开放').map(([group]) => group)).toEqual(['headings', 'tags', 'notes']);
  });

  test('a command that fits best stands first', () => {
    expect(found('撤')).toEqual([['commands', '撤销']]);
    expect(found('export')).toEqual([['commands', '导出']]);
  });

  test('an address finds its section', () => {
    expect(found('3.2')).toEqual([['headings', '三、（二）提高跨境服务贸易开放水平']]);
  });

  test('a parent tag narrows, but does not find its children alone', () => {
    expect(found('对外 清单')).toEqual([['tags', '负面清单']]);
    expect(found('对外')).toEqual([]);
  });

  test('> asks for commands alone and # for tags, full-width signs too', () => {
    expect(found('>')).toEqual([['commands', '撤销', '导出']]);
    expect(found('#')).toEqual([['tags', '制度型开放', '负面清单']]);
    expect(found('＃开放')).toEqual([['tags', '制度型开放']]);
    expect(found('＞开放')).toEqual([]);
  });
});
