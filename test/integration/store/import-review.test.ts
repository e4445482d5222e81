import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../shared/domain/document/reading';
import { placeOf } from '../../../shared/domain/document/review';
import type { CallInput } from '../../../shared/ipc/contract';
import { wrapText } from '../../bench/wraps-setting';
import { ask, open, refusal } from './open';

const text = [
  '某某规划',
  '一、总体要求',
  '扩大外资准入领域。推动服务业开 放，促进传统服务贸易',
  '平稳增长，金融、个人文化娱乐、电信计算机和信息服务较快增长，占比提升。',
  '一、主要任务',
  '加强组织领导。强化督促检查。',
].join('\n');
const file = { kind: 'text', name: '规划.txt', text } as const;
type Review = CallInput<'import:outline'>['review'];
const untouched: Review = { off: [], keepsLines: false, changes: [] };

describe('a file in review', () => {
  it('shows its headings, repairs, doubts and the proof before anything is stored', async () => {
    const store = await open();
    const { token } = await ask(store, 'document:inspect', { file });
    const outline = await ask(store, 'import:outline', { token, review: untouched });
    expect(outline.headings.map(({ label, level }) => [label, level])).toEqual([
      ['一、', 1],
      ['一、', 1],
    ]);
    expect(
      outline.repairs.map(({ kind, before, after }) => [kind, before.slice(-2), after.slice(0, 2)]),
    ).toEqual([
      ['space', '业开', '放，'],
      ['join', '贸易', '平稳'],
    ]);
    expect(outline.doubts).toMatchObject([{ kind: 'number', problem: 'repeated', label: '一、' }]);
    expect(outline.proof).toEqual({
      characters: text.replace(/\s/g, '').length,
      isSame: true,
      against: 'file',
    });
    expect(await ask(store, 'document:list', {})).toEqual([]);
  });

  it('gives its blocks in parts', async () => {
    const store = await open();
    const long = Array.from({ length: 500 }, (_, at) => `第${at}段的要求，认真落实。`).join('\n');
    const { token } = await ask(store, 'document:inspect', { file: { ...file, text: long } });
    const part = await ask(store, 'import:blocks', { token, review: untouched, from: 480, count: 80 });
    expect(part).toHaveLength(20);
    expect(part[0]).toMatchObject({ index: 480, text: '第480段的要求，认真落实。' });
  });

  it('goes in as it was left, in one step that is undone as one', async () => {
    const store = await open();
    const { token } = await ask(store, 'document:inspect', { file });
    const review: Review = {
      off: [1],
      keepsLines: false,
      changes: [{ kind: 'as', point: { block: placeOf(4), offset: 0 }, as: 'paragraph' }],
    };
    const document = await ask(store, 'document:import', { file, reviewed: { token, review } });
    const { blocks, repairs } = await ask(store, 'document:open', { documentId: document.id });
    expect(repairs.map(({ change, active, rule }) => [change.kind, active, rule])).toEqual([
      ['space', true, 'stray-space'],
      ['join', false, 'page-cut'],
      ['as', true, 'by-hand'],
    ]);
    const reading = readingOf(blocks, repairs);
    expect(reading.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
    // The parser's own decision is kept beneath what the reader said.
    expect(blocks[4]).toMatchObject({ kind: 'heading', label: '一、' });
    await ask(store, 'history:undo', {});
    expect(await ask(store, 'document:list', {})).toEqual([]);
    await ask(store, 'history:redo', {});
    expect((await ask(store, 'document:open', { documentId: document.id })).repairs).toEqual(repairs);
  });

  it('joins lines of one width or keeps them, as one decision', async () => {
    const store = await open();
    const paragraphs = ['某某规划', ...Array.from({ length: 4 }, () => text.split('\n')[3]!)];
    const { source } = wrapText(paragraphs, {
      name: '',
      unit: 'cells',
      width: 40,
      indent: '　　',
      blank: 'none',
      keepsMarks: true,
      form: 'text',
    });
    const wrapped = { ...file, text: source };
    const { token } = await ask(store, 'document:inspect', { file: wrapped });
    const outline = await ask(store, 'import:outline', { token, review: untouched });
    expect(outline).toMatchObject({ wrapCount: 4, repairCount: 0, proof: { isSame: true } });
    const review = { ...untouched, keepsLines: true };
    const document = await ask(store, 'document:import', { file: wrapped, reviewed: { token, review } });
    const { repairs } = await ask(store, 'document:open', { documentId: document.id });
    expect(repairs.map(({ change, active }) => [change.kind, active])).toEqual(
      Array.from({ length: 4 }, () => ['wrap', false]),
    );
  });

  it('refuses a change that cannot be made, and a file that is no longer in review', async () => {
    const store = await open();
    const { token } = await ask(store, 'document:inspect', { file });
    const outwards = { kind: 'level', point: { block: placeOf(1), offset: 0 }, by: -1 } as const;
    const review = { ...untouched, changes: [outwards] };
    expect(await refusal(store, 'import:outline', { token, review })).toBe('structure.invalid');
    expect(await refusal(store, 'document:import', { file, reviewed: { token, review } })).toBe(
      'structure.invalid',
    );
    expect(await refusal(store, 'import:outline', { token: 'gone', review: untouched })).toBe(
      'import.review',
    );
    for (let at = 0; at < 4; at += 1) {
      await ask(store, 'document:inspect', { file: { ...file, text: `${text}${at}` } });
    }
    expect(await refusal(store, 'import:outline', { token, review: untouched })).toBe('import.review');
    expect(await ask(store, 'document:list', {})).toEqual([]);
  });
});
