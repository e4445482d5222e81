import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, RootContent } from 'mdast';

/** What stands under a heading of a chapter; the beginning, before the first, has no title. */
export interface HelpSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly RootContent[];
}
export interface HelpChapter {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly HelpSection[];
}

/** A command that a text names: to show its keys, or to carry it out. */
export interface NamedCommand {
  readonly id: string;
  readonly by: 'keys' | 'link';
}

/** `keys:undo` stands for the keys that a command has now, `key:Tab` for a key that is none of a command. */
export function keyOf(code: string): { readonly kind: 'keys' | 'key'; readonly name: string } | null {
  const [, kind, name] = /^(keys?):(.+)$/.exec(code) ?? [];
  return name === undefined ? null : { kind: kind as 'keys' | 'key', name };
}

/** The command of an address such as `command:codebook`; null for any other address. */
export const commandOf = (address: string): string | null => /^command:([\w-]+)$/.exec(address)?.[1] ?? null;

/** What holds blocks: their words stand apart. */
const holders: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow']);

/** The words of a text, without keys. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return keyOf(node.value) ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join(holders.has(node.type) ? ' ' : '') : '';
}

/** A chapter from its Markdown: the first heading is its title, those of the second level open sections. */
export function parseChapter(id: string, markdown: string): HelpChapter {
  let title = '';
  const sections: { id: string; title: string; blocks: RootContent[] }[] = [{ id, title: '', blocks: [] }];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading' && node.depth === 1) title = textOf(node);
    else if (node.type === 'heading')
      sections.push({ id: `${id}-${sections.length}`, title: textOf(node), blocks: [] });
    else sections.at(-1)?.blocks.push(node);
  }
  return { id, title, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}

/** Every chapter in the order of the files' names: `…/03-marks.md` is the chapter `marks`. */
export const parseChapters = (files: Readonly<Record<string, string>>): readonly HelpChapter[] =>
  Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, markdown]) => parseChapter(/(?:\d+-)?([\w-]+)\.md$/.exec(path)?.[1] ?? path, markdown));

/** The commands that a chapter names, in the order of the text. */
export function commandsIn({ sections }: HelpChapter): readonly NamedCommand[] {
  const found: NamedCommand[] = [];
  const visit = (node: Nodes) => {
    const key = node.type === 'inlineCode' ? keyOf(node.value) : null;
    if (key?.kind === 'keys') found.push({ id: key.name, by: 'keys' });
    const command = node.type === 'link' ? commandOf(node.url) : null;
    if (command) found.push({ id: command, by: 'link' });
    if ('children' in node) node.children.forEach(visit);
  };
  for (const { blocks } of sections) blocks.forEach(visit);
  return found;
}
