import { describe, expect, it } from 'vitest';
import { withoutStyles } from '../../../../renderer/features/notes/pasted-html';

describe('pasted HTML', () => {
  it('loses its style attributes and nothing else', () => {
    expect(withoutStyles(`<p class="a" style="color: red" lang=zh>一 style="x"</p>`)).toBe(
      '<p class="a"  lang=zh>一 style="x"</p>',
    );
    expect(withoutStyles(`<p STYLE='a'>一</p><i style=a>二</i>`)).toBe('<p >一</p><i >二</i>');
  });

  it('keeps bold that was said by a style', () => {
    expect(withoutStyles('<span style="font-weight:700">一</span>')).toBe('<span data-bold="" >一</span>');
  });

  it('does not take a bold element that says it is plain for bold', () => {
    expect(withoutStyles('<b style="font-weight:normal">一</b>')).toBe('<span>一</b>');
  });
});
