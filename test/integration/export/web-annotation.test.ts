import { describe, expect, it } from 'vitest';
import { positionsOf, writeWebAnnotations } from '../../../shared/domain/export/formats/web-annotation';
import { understand, planWith } from '../../support/plan';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import type { ExportInput } from '../../../shared/domain/export/options';
import { sha256 } from '../../../electron/store/originals';
import { reportWith } from '../../support/exporting';

interface Selector {
  readonly type: string;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}
interface Body {
  readonly type: string;
  readonly value?: unknown;
  readonly purpose?: string;
  readonly format?: string;
}
interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation?: string;
  readonly created?: string;
  readonly body: readonly Body[];
  readonly target: {
    readonly type?: string;
    readonly source: string;
    readonly selector: readonly Selector[];
  };
}
interface Collection {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: string;
    readonly startIndex: number;
    readonly items: readonly Annotation[];
  };
}

const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const isIri = (value: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

/** The rules of the Web Annotation Data Model (W3C Recommendation) that a collection breaks, by their section. */
function brokenRules(json: string, text: string): readonly string[] {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean) => {
    if (!holds) broken.push(rule);
  };
  const page = JSON.parse(json) as Collection;
  const points = [...text];
  must('3.1 context', page['@context'] === 'http://www.w3.org/ns/anno.jsonld');
  must('5.1 collection', page.type === 'AnnotationCollection' && isIri(page.id));
  must(
    '5.2 page',
    page.first.type === 'AnnotationPage' && isIri(page.first.id) && page.first.startIndex === 0,
  );
  must('5.1 total', page.total === page.first.items.length);
  must('3.1 one id each', new Set(page.first.items.map(({ id }) => id)).size === page.total);
  for (const annotation of page.first.items) {
    must('3.1 id and type', isIri(annotation.id) && annotation.type === 'Annotation');
    must('3.3.5 motivation', motivations.includes(annotation.motivation ?? ''));
    must('3.3.1 time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(annotation.created ?? ''));
    for (const body of annotation.body) {
      must('3.2.4 textual body', body.type === 'TextualBody' && typeof body.value === 'string');
      must('3.3.5 purpose', motivations.includes(body.purpose ?? ''));
    }
    const { target } = annotation;
    must('4 specific resource', target.type === 'SpecificResource' && isIri(target.source));
    const quotes = target.selector.filter(({ type }) => type === 'TextQuoteSelector');
    const positions = target.selector.filter(({ type }) => type === 'TextPositionSelector');
    must('4.2.4 exactly one exact', quotes.length === 1 && typeof quotes[0]?.exact === 'string');
    const [quote] = quotes;
    const [position] = positions;
    const { start = -1, end = -1 } = position ?? {};
    must('4.2.5 numbers', Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start);
    must('4.2.5 code points', points.slice(start, end).join('') === quote?.exact);
    must(
      '4.2.4 prefix',
      text.slice(0, points.slice(0, start).join('').length).endsWith(quote?.prefix ?? '\0'),
    );
    must(
      '4.2.4 suffix',
      points
        .slice(end)
        .join('')
        .startsWith(quote?.suffix ?? '\0'),
    );
  }
  return broken;
}

const plan = () =>
  planWith([
    { quote: '健全准入前国民待遇加负面清单管理制度', tags: ['市场准入'], comments: ['评'] },
    { quote: '服务外包从业人员', color: 2 },
    { quote: '破除负面清单之外隐性准入壁垒', color: 4 },
  ]);
const written = (input: ExportInput) => writeWebAnnotations(reportWith(input), sha256);

describe('marks as Web Annotations', () => {
  it('keep every rule of the model over the plan', () => {
    const input = plan();
    expect(brokenRules(written(input), positionsOf(input.blocks).text)).toEqual([]);
  });

  it('keep them where rare characters and emoji stand before and in the mark', () => {
    const text = '一、𠮷野家\n\n𠀀𠁀👩‍👩‍👧，推动𠮷开放。\n\n支持𪚥建设。\n';
    const { blocks, repairs, documentId, contentSha256 } = understand(
      new TextEncoder().encode(text),
      'a.txt',
    );
    const base = plan();
    const first = blocks.find((block) => block.text.includes('推动'))!;
    const last = blocks.find((block) => block.text.includes('支持'))!;
    const range = {
      start: { block: first.id, offset: first.text.indexOf('推动') },
      end: { block: last.id, offset: last.text.indexOf('建设') },
    };
    const mark = { ...base.annotations[0]!, documentId, range, quote: quoteOf(blocks, range) };
    const input: ExportInput = {
      ...base,
      document: { ...base.document, id: documentId, contentSha256 },
      blocks,
      repairs,
      annotations: [mark],
    };
    expect(mark.quote.exact).toContain('𠮷');
    expect(brokenRules(written(input), positionsOf(blocks).text)).toEqual([]);
  });

  it('name a region of a picture by the picture’s hash and a fragment in the grammar of the standard', () => {
    const base = plan();
    const { id: block } = base.blocks.find(({ kind }) => kind === 'image')!;
    const picture = sha256('the bytes of a picture');
    const place = { block, offset: 0 };
    const box = { x: 12.5, y: 30, width: 40, height: 20 };
    const region = { picture, pictureWidth: 2400, pictureHeight: 1600, box };
    const quote = { exact: '', prefix: '', suffix: '' };
    const mark = { ...base.annotations[0]!, range: { start: place, end: place }, quote, region };
    const page = JSON.parse(
      written({ ...base, annotations: [mark], shownPictures: new Map([[block, picture]]) }),
    ) as { first: { items: readonly { target: Record<string, unknown>; body: unknown }[] } };
    const [item] = page.first.items;
    expect(item?.target).toMatchObject({
      type: 'SpecificResource',
      source: { type: 'Image' },
      selector: [
        {
          type: 'FragmentSelector',
          conformsTo: 'http://www.w3.org/TR/media-frags/',
          value: 'xywh=pixel:300,480,960,320',
        },
        { type: 'FragmentSelector', value: 'xywh=percent:12.5,30,40,20' },
      ],
    });
    // RFC 6920: the hash in base64url, without padding.
    const { id } = item?.target['source'] as { readonly id: string };
    expect(id).toBe(`ni:///sha-256;${Buffer.from(picture, 'hex').toString('base64url')}`);
    expect(JSON.stringify(item?.body)).toContain('图片1区域');
  });

  it('are told broken where a rule is', () => {
    const input = plan();
    const { text } = positionsOf(input.blocks);
    const good = written(input);
    const break_ = (
      change: (page: Collection & { first: { items: { target: { selector: Selector[] } }[] } }) => void,
    ) => {
      const page = JSON.parse(good) as Parameters<typeof change>[0];
      change(page);
      return brokenRules(JSON.stringify(page), text);
    };
    const selector = (page: Collection, at: number) =>
      page.first.items[0]!.target.selector[at] as { -readonly [K in keyof Selector]: Selector[K] };
    expect(break_((page) => (selector(page, 1).start = (selector(page, 1).start ?? 0) + 1))).toEqual([
      '4.2.5 code points',
      '4.2.4 prefix',
    ]);
    expect(break_((page) => delete selector(page, 0).exact)).toContain('4.2.4 exactly one exact');
    expect(break_((page) => (selector(page, 0).prefix = '别的'))).toEqual(['4.2.4 prefix']);
    expect(brokenRules(good.replace('anno.jsonld', 'other'), text)).toEqual(['3.1 context']);
    expect(brokenRules(good.replace('"commenting"', '"shouting"'), text).length).toBeGreaterThan(0);
  });
});
