import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDescription, partDescription } from '../../../../../shared/domain/tag/codebook/description';
import { anyCodebook } from './fixture';

describe('criteria and examples within a description', () => {
  test('read well in another program', () => {
    expect(
      joinDescription({
        definition: '列入清单的文句。',
        inclusion: '有动词。',
        exclusion: '',
        examples: ['甲', '乙\n丙'],
      }),
    ).toBe('列入清单的文句。\n\n【收入】\n有动词。\n\n【例句】\n甲\n乙␤丙');
  });

  test('a description from elsewhere is all definition', () => {
    expect(partDescription('Just words.\r\nTwo lines.')).toEqual({
      definition: 'Just words.\nTwo lines.',
      inclusion: '',
      exclusion: '',
      examples: [],
    });
  });

  test('come back as they went, whatever they say', () => {
    fc.assert(
      fc.property(anyCodebook, (tags) => {
        for (const { definition, inclusion, exclusion, examples } of tags) {
          const words = { definition, inclusion, exclusion, examples };
          expect(partDescription(joinDescription(words))).toEqual(words);
        }
      }),
    );
  });
});
