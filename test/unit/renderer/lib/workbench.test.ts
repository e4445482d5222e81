import { beforeEach, describe, expect, it } from 'vitest';
import { useWorkbench, type DialogName } from '../../../../renderer/lib/workbench';

const open = (dialog: DialogName | null) => {
  useWorkbench.getState().openDialog(dialog);
  return useWorkbench.getState().dialog;
};

describe('a dialog over the choice of a place', () => {
  beforeEach(() => {
    open('comments-back');
    open(null);
    open('comments-place');
  });

  it('goes back to it when it is closed, also when one opened the other', () => {
    open('palette');
    expect(open(null)).toBe('comments-place');
    open('palette');
    open('help');
    expect(open(null)).toBe('comments-place');
  });

  it('goes back to it once: after it is left, dialogs close to the text', () => {
    open('palette');
    open(null);
    expect(open(null)).toBeNull();
    open('palette');
    expect(open(null)).toBeNull();
  });

  it('is forgotten with the comments themselves', () => {
    open('palette');
    open('comments-back');
    expect(open(null)).toBeNull();
  });
});
