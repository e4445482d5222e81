import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTemplates, templateIds } from '../../../shared/domain/export/template';
import { ask, dump, importText, newFolder, open, refusal } from './open';

describe('templates of exports', () => {
  it('are those of the application until the researcher writes one, which can be undone and put back', async () => {
    const store = await open();
    const before = await ask(store, 'template:list', {});
    expect(before.map(({ id, text, isOwn }) => [id, text, isOwn])).toEqual(
      templateIds.map((id) => [id, defaultTemplates[id], false]),
    );
    const empty = dump(store);
    await ask(store, 'template:set', { templateId: 'markdown.mark', text: '★ {{ mark.address }}' });
    const own = async () => (await ask(store, 'template:list', {})).find(({ id }) => id === 'markdown.mark');
    expect(await own()).toEqual({ id: 'markdown.mark', text: '★ {{ mark.address }}', isOwn: true });
    await ask(store, 'history:undo', {});
    expect(dump(store)).toEqual(empty);
    await ask(store, 'history:redo', {});
    expect((await own())?.isOwn).toBe(true);
    await ask(store, 'template:set', { templateId: 'markdown.mark', text: null });
    expect(dump(store)).toEqual(empty);
  });

  it('are refused with their mistake, and nothing is kept of one', async () => {
    const store = await open();
    const before = dump(store);
    const text = '{% if %}';
    expect(await refusal(store, 'template:set', { templateId: 'markdown.mark', text })).toBe(
      'template.invalid',
    );
    expect(await refusal(store, 'template:set', { templateId: 'other', text: '' })).toBe('input.invalid');
    expect(dump(store)).toEqual(before);
  });

  it('write the export, those that are tried out before those that are kept', async () => {
    const store = await open();
    const { id: documentId } = await importText(store);
    await ask(store, 'template:set', { templateId: 'markdown.head', text: '保存的 {{ title }}' });
    const path = join(newFolder(), 'a.md');
    await ask(store, 'export:run', { request: { format: 'markdown', documentId }, path });
    expect(readFileSync(path, 'utf8')).toMatch(/^保存的 《关于试点的通知》/);
    const request = { format: 'markdown', documentId, templates: { 'markdown.head': '试试 {{ title }}' } };
    expect((await ask(store, 'export:preview', { request })).text).toMatch(/^试试 /);
  });
});

describe('an export at work', () => {
  it('previews a printed selection with its own words alone', async () => {
    const store = await open();
    const { id: documentId } = await importText(store);
    const { blocks } = await ask(store, 'document:open', { documentId });
    const block = blocks.find(({ text }) => text.length > 12)!;
    const range = { start: { block: block.id, offset: 2 }, end: { block: block.id, offset: 9 } };
    const request = { format: 'pdf-annotated', documentId, scope: { kind: 'selection' as const, range } };
    const { lines } = await ask(store, 'export:preview', { request });
    const words = lines.map(({ text }) => text);
    expect(words).toContain(block.text.slice(2, 9));
    expect(words).not.toContain(block.text);
  });

  it('can be watched, and is ended before anything is written', async () => {
    const store = await open();
    const { id: documentId } = await importText(store);
    const path = join(newFolder(), 'a.html');
    const running = store.call('export:run', { request: { format: 'html', documentId }, path, job: 'job-1' });
    expect(await ask(store, 'export:progress', { job: 'job-1' })).toBeGreaterThanOrEqual(0);
    await ask(store, 'export:cancel', { job: 'job-1' });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(() => readFileSync(path)).toThrow();
    expect(await ask(store, 'export:progress', { job: 'job-1' })).toBeNull();
  });

  it('to PDF is refused where there is no window, and nothing is written', async () => {
    const store = await open();
    const { id: documentId } = await importText(store);
    const path = join(newFolder(), 'a.pdf');
    expect(await refusal(store, 'export:run', { request: { format: 'pdf', documentId }, path })).toBe(
      'export.needs-window',
    );
    expect(() => readFileSync(path)).toThrow();
  });

  it('finds every row of the plan’s register in the source, also those over a repaired cut', async () => {
    const store = await open(newFolder(), true);
    const [plan] = await ask(store, 'document:list', {});
    const request = { format: 'xlsx', documentId: plan!.id, include: { measures: true } };
    const preview = await ask(store, 'export:preview', { request });
    expect(preview.measureCount).toBeGreaterThan(400);
    expect([preview.quoteCount, preview.differing]).toEqual([preview.measureCount, 0]);
  });
});
