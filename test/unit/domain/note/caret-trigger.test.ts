import { describe, expect, it } from 'vitest';
import { triggerBefore } from '../../../../shared/domain/note/caret-trigger';

describe('a sign before the caret', () => {
  it.each([
    ['见@', 'clause', ''],
    ['见@3.2¶1', 'clause', '3.2¶1'],
    ['＠负面清单', 'clause', '负面清单'],
    ['写作#市场准入', 'tag', '市场准入'],
    ['＃准入', 'tag', '准入'],
    ['参看[[负面 清单', 'note', '负面 清单'],
    ['参看【【', 'note', ''],
  ])('%s asks for a %s', (text, kind, query) => {
    const trigger = triggerBefore(text);
    expect(trigger).toMatchObject({ kind, query });
    expect(text.slice(text.length - (trigger?.length ?? 0))).toMatch(/^(?:[@＠#＃]|\[\[|【【)/);
  });

  it.each(['', '见', 'a@example.org', 'C#', '# ', '@ 之后', '[[已完]]', `@${'长'.repeat(41)}`])(
    '%s asks for nothing',
    (text) => expect(triggerBefore(text)).toBeNull(),
  );
});
