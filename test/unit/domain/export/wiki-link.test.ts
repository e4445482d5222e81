import { describe, expect, it } from 'vitest';
import { headingPart, wikiLink } from '../../../../shared/domain/export/markdown/wiki-link';

describe('a link within a vault', () => {
  it('names a file, a block or a heading, with the words where they are other ones', () => {
    expect(wikiLink('清单.md', '', '清单')).toBe('[[清单]]');
    expect(wikiLink('清单.md', '', '另一条')).toBe('[[清单|另一条]]');
    expect(wikiLink('第三章.md', '^3-1-p1', '三、（一）第1段')).toBe('[[第三章#^3-1-p1|三、（一）第1段]]');
    expect(wikiLink('第三章.md', '', '')).toBe('[[第三章]]');
  });
  it('is one of Markdown where the name or the words hold signs that Obsidian would read', () => {
    expect(wikiLink('a [b].md', '', 'a')).toBe('[a](a%20%5Bb%5D.md)');
    expect(wikiLink('a (1).md', '', 'x|y')).toBe('[x\\|y](a%20%281%29.md)');
    expect(wikiLink('甲.md', '^1-p1', ']]<b>')).toBe('[\\]\\]\\<b\\>](%E7%94%B2.md#%5E1-p1)');
  });
  it('names a heading without the signs that mean something in a link', () => {
    expect(headingPart('一、[发展] #背景^1: 二')).toBe('一、 发展 背景 1 二');
  });
});
