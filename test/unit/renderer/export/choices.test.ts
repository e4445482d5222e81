import { describe, expect, it } from 'vitest';
import { exportRequestSchema } from '../../../../shared/ipc/contract';
import { exportFormats } from '../../../../shared/domain/export/registry';
import { firstChoices, isNothing } from '../../../../renderer/features/export/choices';
import chinese from '../../../../resources/locales/zh-CN/export.json';
import english from '../../../../resources/locales/en/export.json';

describe('the choices of an export', () => {
  it('are at first those that the store takes for granted', () => {
    const request = { format: 'docx', documentId: 'd' };
    expect(exportRequestSchema.parse({ ...request, ...firstChoices })).toEqual(
      exportRequestSchema.parse(request),
    );
  });
  it('are nothing when no content is ticked', () => {
    expect(isNothing(firstChoices)).toBe(false);
    expect(
      isNothing({ ...firstChoices, include: { annotations: false, notes: false, fullText: true } }),
    ).toBe(false);
    expect(
      isNothing({ ...firstChoices, include: { annotations: false, notes: false, fullText: false } }),
    ).toBe(true);
  });
  it.each(exportFormats.map(({ id }) => id))('have a name, a description and an act for %s', (id) => {
    for (const { format } of [chinese, english])
      expect(Object.values(format[id]).map((text) => text !== '')).toEqual([true, true, true]);
  });
});
