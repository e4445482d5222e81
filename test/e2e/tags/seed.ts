import { type Page } from '@playwright/test';
import { type ZhangjuWindow } from '../harness';

/** Asks the store from inside the page, as the page itself would. */
export async function ask<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    ([call, argument]) => (window as unknown as ZhangjuWindow).zhangju.call(call, argument),
    [name, input] as const,
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.error?.code ?? ''}`);
  return reply.value as T;
}

export interface StoredTag {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly color: number;
  readonly definition: string;
  readonly position: number;
}

/** Makes tags from paths (`对外开放/负面清单`); parents first. Answers ids by path. */
export async function makeTags(
  page: Page,
  ...paths: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const path of paths) {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    const parentId = steps.length > 0 ? (ids.get(steps.join('/')) ?? null) : null;
    const tag = await ask<StoredTag>(page, 'tag:create', { name, parentId });
    ids.set(path, tag.id);
  }
  return ids;
}

/** The codebook as the store holds it, as paths in the order of the tree. */
export async function storedPaths(page: Page): Promise<readonly string[]> {
  const tags = await ask<readonly StoredTag[]>(page, 'tag:list', {});
  const under = (parentId: string | null, above: string): readonly string[] =>
    tags
      .filter((tag) => tag.parentId === parentId)
      .toSorted((a, b) => a.position - b.position)
      .flatMap((tag) => [above + tag.name, ...under(tag.id, `${above}${tag.name}/`)]);
  return under(null, '');
}

/** Marks the first words of the text that are these, with tags. */
export async function markWords(page: Page, words: string, tagIds: readonly string[]): Promise<string> {
  const [document] = await ask<readonly { id: string }[]>(page, 'document:list', {});
  const { blocks } = await ask<{
    blocks: readonly { id: string; kind: string; voice: string; text: string }[];
  }>(page, 'document:open', { documentId: document?.id });
  const block = blocks.find(
    (it) => it.kind === 'paragraph' && it.voice === 'document' && it.text.includes(words),
  );
  if (!block) throw new Error(`no such words: ${words}`);
  const start = block.text.indexOf(words);
  const range = {
    start: { block: block.id, offset: start },
    end: { block: block.id, offset: start + words.length },
  };
  const mark = await ask<{ id: string }>(page, 'annotation:create', {
    documentId: document?.id,
    range,
    color: 5,
    tagIds,
  });
  return mark.id;
}

/** Names of the tags of every mark, as the store holds them. */
export async function tagsOfMarks(page: Page): Promise<readonly (readonly string[])[]> {
  const [document] = await ask<readonly { id: string }[]>(page, 'document:list', {});
  const marks = await ask<readonly { tagIds: readonly string[] }[]>(page, 'annotation:list', {
    documentId: document?.id,
  });
  const tags = await ask<readonly StoredTag[]>(page, 'tag:list', {});
  const names = new Map(tags.map((tag) => [tag.id, tag.name]));
  return marks.map((mark) => mark.tagIds.map((id) => names.get(id) ?? '?'));
}

/** Types as an input method does: letters are composed, then the words are put in. */
export async function compose(
  page: Page,
  letters: string,
  during: () => Promise<void>,
  words: string,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  await during();
  await session.send('Input.insertText', { text: words });
  await session.detach();
}

export const tree = (page: Page) => page.getByRole('tree', { name: '编码簿' });
export const row = (page: Page, name: string) => tree(page).getByRole('treeitem', { name, exact: true });
export const rowNames = (page: Page) =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map(
        (it) =>
          '　'.repeat(Number(it.getAttribute('aria-level')) - 1) + (it.getAttribute('aria-label') ?? ''),
      ),
    );
export const openCodebook = async (page: Page) => {
  await page.keyboard.press('Control+4');
  await page.getByRole('navigation', { name: '编码簿' }).waitFor();
};
