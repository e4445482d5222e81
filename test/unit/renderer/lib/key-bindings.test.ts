import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/lib/commands';
import { bindKeys, conflictsOf, shortcutOfEvent } from '../../../../renderer/lib/key-bindings';

const command = (id: string, ...shortcuts: string[]): Command => ({
  id,
  shortcuts,
  group: 'general',
  run: () => undefined,
});
const commands = [
  command('margin', 'Shift+Mod+M'),
  command('mark-all'),
  command('delete-mark', 'Delete'),
  command('delete-row', 'Delete'),
];

const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code,
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
  }) as KeyboardEvent;

describe('keys that the researcher gives to commands', () => {
  it('take the place of the usual ones, also where none are left', () => {
    const bound = bindKeys(commands, { margin: ['F7'], 'delete-row': [] });
    expect(bound.map(({ shortcuts }) => shortcuts)).toEqual([['F7'], [], ['Delete'], []]);
  });

  it('conflict with another command however the combination is written', () => {
    expect(conflictsOf(commands, { 'mark-all': ['Mod+Shift+m'] })).toEqual([
      { shortcut: 'Shift+Mod+M', first: 'margin', second: 'mark-all' },
    ]);
  });

  it('do not conflict where commands share a key as delivered, or where the other gave its key away', () => {
    expect(conflictsOf(commands, {})).toEqual([]);
    expect(conflictsOf(commands, { 'mark-all': ['Shift+Mod+M'], margin: [] })).toEqual([]);
  });
});

describe('the shortcut of a key press', () => {
  it('names modifiers and the key by its place, whatever the layout makes of it', () => {
    expect(shortcutOfEvent(press('M', 'KeyM', { ctrlKey: true, shiftKey: true }), false)).toBe('Shift+Mod+M');
    expect(shortcutOfEvent(press('µ', 'KeyM', { altKey: true }), true)).toBe('Alt+M');
    expect(shortcutOfEvent(press('!', 'Digit1', { shiftKey: true }), false)).toBe('!');
    expect(shortcutOfEvent(press('1', 'Digit1', { altKey: true }), false)).toBe('Alt+1');
    expect(shortcutOfEvent(press('F8', 'F8'), false)).toBe('F8');
    expect(shortcutOfEvent(press('?', 'Slash', { shiftKey: true }), false)).toBe('?');
  });

  it('is none for a modifier alone, for keys of an input method and for keys that move about', () => {
    expect(shortcutOfEvent(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toBeNull();
    expect(shortcutOfEvent(press('m', 'KeyM', { isComposing: true }), false)).toBeNull();
    expect(shortcutOfEvent({ ...press('m', 'KeyM'), keyCode: 229 }, false)).toBeNull();
    expect(shortcutOfEvent(press('Tab', 'Tab'), false)).toBeNull();
    expect(shortcutOfEvent(press('Escape', 'Escape'), false)).toBeNull();
  });
});
