import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { findSections } from '../../../../renderer/features/help/find-sections';
import {
  commandsIn,
  parseChapter,
  parseChapters,
  textOf,
} from '../../../../renderer/features/help/parse-chapter';
import { commands } from '../../../../renderer/app/commands';

const folder = fileURLToPath(new URL('../../../../resources/help', import.meta.url));
const chaptersIn = (language: string) =>
  parseChapters(
    Object.fromEntries(
      readdirSync(`${folder}/${language}`).map((name) => [
        name,
        readFileSync(`${folder}/${language}/${name}`, 'utf8'),
      ]),
    ),
  );
const [chinese, english] = [chaptersIn('zh-CN'), chaptersIn('en')];

describe('the chapters of the help', () => {
  it('are the same in both languages, section by section, with as many paragraphs and the same commands', () => {
    const shape = (chapters: typeof chinese) =>
      chapters.map(({ id, sections }) => ({
        id,
        sections: sections.map((section) => [section.id, section.blocks.map(({ type }) => type).join()]),
      }));
    expect(shape(english)).toEqual(shape(chinese));
    for (const [at, chapter] of chinese.entries()) {
      const ids = (one: typeof chapter) =>
        commandsIn(one)
          .map(({ id, by }) => `${by} ${id}`)
          .sort();
      expect(ids(english[at]!), chapter.id).toEqual(ids(chapter));
    }
  });

  it('have a title, and a title over every section but the beginning', () => {
    expect(chinese.length).toBeGreaterThan(9);
    for (const { title, sections } of [...chinese, ...english]) {
      expect(title).not.toBe('');
      for (const section of sections.slice(1)) expect(section.title).not.toBe('');
    }
  });

  it('name only commands that there are', () => {
    const known = new Set(commands.map(({ id }) => id));
    const named = [...chinese, ...english].flatMap(commandsIn);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it('print no key by hand: those of commands are named, the others marked as keys', () => {
    const keys = new Set(
      commands.flatMap(({ shortcuts }) => shortcuts).filter((key) => key.includes('+') || key.length > 2),
    );
    for (const { id, sections } of [...chinese, ...english])
      for (const { blocks } of sections) {
        const text = blocks.map(textOf).join(' ');
        expect(text, id).not.toMatch(/Ctrl|⌘|Shift\+/);
        for (const key of keys) expect(text.split(/[^\w+]/), id).not.toContain(key);
      }
  });

  it('are made of what the page can draw', () => {
    const drawn = ['text', 'paragraph', 'strong', 'list', 'listItem', 'inlineCode', 'link'];
    const visit = (node: Nodes): readonly string[] => [
      node.type,
      ...('children' in node ? node.children.flatMap(visit) : []),
    ];
    const found = [...chinese, ...english].flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap(visit)),
    );
    expect(found.filter((type) => !drawn.includes(type))).toEqual([]);
  });

  it('speak to nobody as 您, and set full-width punctuation between Chinese characters', () => {
    const text = chinese
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.map(textOf)))
      .join('\n');
    expect(text).not.toContain('您');
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]/);
  });
});

describe('the search of the help', () => {
  const chapter = parseChapter(
    'a',
    '# 甲\n\n开头 `keys:undo` 撤销。\n\n## 乙\n\n合并标签，再拆分标签。\n\n- 归档',
  );
  it('finds sections by all of the words, wherever in them, and shows the line', () => {
    expect(findSections([chapter], '拆分 合并').map(({ section }) => section.title)).toEqual(['乙']);
    const [found] = findSections([chapter], '归档');
    expect(found?.excerpt).toContain('归档');
    expect(found?.hits.map(({ start, end }) => found.excerpt.slice(start, end))).toEqual(['归档']);
    expect(findSections([chapter], '乙').map(({ section }) => section.id)).toEqual(['a-1']);
    expect(findSections([chapter], '没有')).toEqual([]);
    expect(findSections([chapter], '  ')).toEqual([]);
  });
  it('shows blocks and points of a list apart, without a space behind a full-width sign', () => {
    const lists = parseChapter(
      'b',
      '# Lists\n\nBefore it ends there is more.\n\n- One point.\n- Another point.',
    );
    expect(findSections([lists], 'Another')[0]?.excerpt).toBe(
      '…ends there is more. One point. Another point.',
    );
    expect(findSections([chapter], '归档')[0]?.excerpt).toBe('合并标签，再拆分标签。归档');
  });
  it('begins and ends between words where words have borders', () => {
    const words = 'word '.repeat(40);
    const long = parseChapter('c', `# Long\n\n${words}needle ${words}`);
    expect(findSections([long], 'needle')[0]?.excerpt).toMatch(/^…(word )+needle( word)+…$/);
  });
  it('finds something for the words of every heading', () => {
    for (const chapters of [chinese, english])
      for (const { sections } of chapters)
        for (const { title } of sections)
          if (title) expect(findSections(chapters, title).length, title).toBeGreaterThan(0);
  });
});
