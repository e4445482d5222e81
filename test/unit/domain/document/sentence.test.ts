import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, topicSentenceEnd } from '../../../../shared/domain/document/sentence';

const parts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at a stop with its closing marks', () => {
    expect(parts('他说：“可以。”大家同意！好；行。')).toEqual([
      '他说：“可以。”',
      '大家同意！',
      '好；',
      '行。',
    ]);
  });
  it('do not end at a decimal point, inside 《》 or inside （）', () => {
    expect(parts('增长3.5%，见《怎么办？》（据统计。下同）。完。')).toEqual([
      '增长3.5%，见《怎么办？》（据统计。下同）。',
      '完。',
    ]);
  });
  it('go on after a quotation that the sentence continues', () => {
    expect(parts('坚持“稳中求进。”，抓落实。')).toEqual(['坚持“稳中求进。”，抓落实。']);
  });
  it('survive a bracket that is never closed', () => {
    expect(parts('甲（乙。丙。')).toEqual(['甲（乙。', '丙。']);
  });
  it('part any text without loss', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        '甲',
        '。',
        '”',
        '《',
        '》',
        '（',
        '）',
        ' ',
        '\n',
        'a',
        '.',
        '3',
        '𠮷',
        '；',
        '！',
      ),
    });
    fc.assert(
      fc.property(words, (text) => {
        const sentences = sentencesOf(text);
        expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(sentences.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});

describe('the topic sentence', () => {
  const topic = (text: string) => text.slice(0, topicSentenceEnd(text));
  it.each([
    '扩大外资准入领域。健全制度。',
    '贸易规模进一步扩大。服务出口增速提高。',
    '（一）加强领导。各地要落实。',
  ])('opens %s', (text) => {
    expect(topic(text)).toBe(text.slice(0, text.indexOf('。') + 1));
  });
  it.each([
    '加强统筹，形成合力。各地落实。',
    '我国经济稳中向好。各地落实。',
    '技术合同成交额增长28.6%。各地落实。',
    '扩大外资准入领域。',
    '坚持以改革推动开放',
    '',
  ])('is not found in %s', (text) => {
    expect(topic(text)).toBe('');
  });
});
