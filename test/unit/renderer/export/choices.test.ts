import { describe, expect, it } from 'vitest';
import { exportRequestSchema } from '../../../../shared/ipc/export-request';
import { exportFormats } from '../../../../shared/domain/export/registry';
import {
  firstChoices,
  isNothing,
  requestOf,
  type Choices,
} from '../../../../renderer/features/export/choices';
import chinese from '../../../../resources/locales/zh-CN/export.json';
import english from '../../../../resources/locales/en/export.json';

describe('the choices of an export', () => {
  const place = { format: 'docx', documentId: 'd' as never, language: 'zh-CN', selection: null } as const;
  const none = { measures: false, annotations: false, notes: false, fullText: false, codebook: false };
  const with_ = (change: Partial<Choices>): Choices => ({ ...firstChoices, ...change });
  it('are at first those that the store takes for granted', () => {
    expect(exportRequestSchema.parse(requestOf(firstChoices, place))).toEqual(
      exportRequestSchema.parse({ format: 'docx', documentId: 'd' }),
    );
  });
  it('are nothing when no content is ticked, no section or no note chosen', () => {
    expect(isNothing(firstChoices, 'docx')).toBe(false);
    expect(isNothing(with_({ include: { ...none, fullText: true } }), 'docx')).toBe(false);
    expect(isNothing(with_({ include: none }), 'docx')).toBe(true);
    // The annotated text is the text itself, whatever is ticked.
    expect(isNothing(with_({ include: none }), 'docx-annotated')).toBe(false);
    expect(isNothing(with_({ scope: 'sections' }), 'docx')).toBe(true);
    expect(isNothing(with_({ scope: 'notes' }), 'docx')).toBe(true);
    expect(isNothing(with_({ scope: 'notes', noteIds: ['n' as never], include: none }), 'docx')).toBe(false);
  });
  it('become the scope that was chosen, and keep what another one needs', () => {
    const sections = ['b' as never];
    expect(requestOf(with_({ scope: 'sections', sections }), place).scope).toEqual({
      kind: 'sections',
      sections,
    });
    expect(requestOf(with_({ scope: 'document', sections }), place).scope).toEqual({ kind: 'document' });
    const range = { start: { block: 'b', offset: 0 }, end: { block: 'b', offset: 1 } } as never;
    expect(requestOf(with_({ scope: 'selection' }), { ...place, selection: range }).scope).toEqual({
      kind: 'selection',
      range,
    });
  });
  it.each(exportFormats.map(({ id }) => id))('have a name, a description and an act for %s', (id) => {
    for (const { format } of [chinese, english])
      expect(Object.values(format[id]).map((text) => text !== '')).toEqual([true, true, true]);
  });
});
