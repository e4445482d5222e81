import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportPreview } from '../../../../shared/ipc/contract';
import { mergeChoices, standingOf, useIncoming } from '../../../../renderer/features/library/incoming';
import { useWorkbench } from '../../../../renderer/lib/workbench';

const preview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  fileName: '规划.txt',
  title: '规划',
  issuer: '',
  encoding: 'gb18030',
  encodings: [
    { encoding: 'gb18030', sample: '推动' },
    { encoding: 'big5', sample: '芢雄' },
  ],
  chapterCount: 1,
  sectionCount: 0,
  paragraphCount: 1,
  pictureCount: 0,
  characterCount: 9,
  repairs: [],
  duplicateOf: null,
  token: 'token',
  ...more,
});
const ok = (value: ImportPreview) => ({ ok: true, value });
const refused = (code: string) => ({ ok: false, error: { code, detail: {} } });
const path = (name: string) => ({ kind: 'path', path: `/a/${name}` }) as const;

describe('files on their way in', () => {
  /** Answers of the store in the order asked; each is given when the test says so. */
  let answers: ((reply: unknown) => void)[];
  const files = () => useIncoming.getState().files;
  const answer = async (index: number, reply: unknown) => {
    answers[index]?.(reply);
    await vi.waitFor(() => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(() => {
    answers = [];
    useIncoming.getState().clear();
    vi.stubGlobal('window', {
      zhangju: { call: () => new Promise((resolve) => answers.push(resolve)) },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('open the review at once and are read each by itself', async () => {
    useIncoming.getState().receive([path('好.txt'), path('空.txt')]);
    expect(useWorkbench.getState().dialog).toBe('import');
    expect(files().map(standingOf)).toEqual(['reading', 'reading']);
    await answer(1, refused('file.empty'));
    expect(files().map(standingOf)).toEqual(['reading', 'refused']);
    await answer(0, ok(preview()));
    expect(files().map(standingOf)).toEqual(['good', 'refused']);
  });

  it('are not good under another encoding before they were read anew', async () => {
    useIncoming.getState().receive([path('旧.txt')]);
    await answer(0, ok(preview()));
    useIncoming.getState().setEncoding(files()[0]!.key, 'big5');
    expect(files().map(standingOf)).toEqual(['reading']);
    await answer(1, ok(preview({ encoding: 'big5' })));
    expect(files().map(standingOf)).toEqual(['good']);
    expect(files()[0]?.preview?.encoding).toBe('big5');
  });

  it('take no answer for an encoding that is no longer the chosen one', async () => {
    useIncoming.getState().receive([path('旧.txt')]);
    await answer(0, ok(preview()));
    const { key } = files()[0]!;
    useIncoming.getState().setEncoding(key, 'big5');
    useIncoming.getState().setEncoding(key, 'gb18030');
    await answer(2, ok(preview({ title: '新' })));
    await answer(1, refused('file.encoding'));
    expect(standingOf(files()[0]!)).toBe('good');
    expect(files()[0]?.preview?.title).toBe('新');
  });

  it('offer every encoding where none was recognised', async () => {
    useIncoming.getState().receive([path('乱.txt')]);
    await answer(0, refused('file.encoding'));
    expect(files()[0]?.choices.map(({ encoding }) => encoding)).toEqual([
      'utf-8',
      'utf-16le',
      'utf-16be',
      'gb18030',
      'big5',
    ]);
  });

  it('offer none where the file holds no text', async () => {
    useIncoming.getState().receive([path('图.png')]);
    await answer(0, refused('file.binary'));
    expect(files()[0]?.choices).toEqual([]);
  });

  it('are known when the library holds them, also when another of the batch was first', async () => {
    useIncoming.getState().receive([path('一.txt'), path('二.txt')]);
    await answer(0, ok(preview({ duplicateOf: 'd' as never })));
    await answer(1, ok(preview()));
    expect(files().map(standingOf)).toEqual(['known', 'good']);
    const { CallError } = await import('../../../../renderer/lib/client');
    useIncoming.getState().refuse(files()[1]!.key, new CallError('document.duplicate', { documentId: 'd' }));
    expect(files().map(standingOf)).toEqual(['known', 'known']);
  });
});

describe('encodings to choose from', () => {
  it('keep their order while one tries them, and take samples and newcomers', () => {
    expect(
      mergeChoices(
        [
          { encoding: 'gb18030', sample: '' },
          { encoding: 'big5', sample: '芢雄' },
        ],
        [
          { encoding: 'big5', sample: '芢雄' },
          { encoding: 'gb18030', sample: '推动' },
          { encoding: 'utf-16le', sample: '쫔' },
        ],
      ),
    ).toEqual([
      { encoding: 'gb18030', sample: '推动' },
      { encoding: 'big5', sample: '芢雄' },
      { encoding: 'utf-16le', sample: '쫔' },
    ]);
  });
});
