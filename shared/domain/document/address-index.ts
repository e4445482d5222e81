import type { Reading, ReadingBlock } from './reading';
import type { BlockId } from '../ids';
import { inHan, toHalfWidthDigits } from './numeral';
import { labelOf } from './label';
import { signatureOf } from './signature';

/** One step of an address in both forms: 三、 and 3, 第2段 and ¶2. */
export interface AddressStep {
  readonly long: string;
  readonly short: string;
}

/** Addresses of all blocks of one reading, and the way back. */
export interface AddressIndex {
  /** Steps from the outermost heading to the block itself. */
  readonly steps: readonly (readonly AddressStep[])[];
  /** Whether the sentence is named even where the block has only one. */
  readonly namesSentence: readonly boolean[];
  /** Index of the block for an address in either form. */
  readonly find: ReadonlyMap<string, number>;
}

/** Counts how often a name was given under one parent; the second and later get [2], [3] … */
class Siblings {
  private readonly seen = new Map<string, number>();
  place(name: string): string {
    const times = (this.seen.get(name) ?? 0) + 1;
    this.seen.set(name, times);
    return times === 1 ? '' : `[${times}]`;
  }
}

const longestHeadingName = 24;

function headingStep(block: ReadingBlock, depth: number, unlabelled: () => number): AddressStep {
  const label = block.label === '' ? null : labelOf(block.label);
  const dot = depth === 0 ? '' : '.';
  if (!label) {
    const name = block.text
      .replace(/\s+/g, ' ')
      .slice(0, longestHeadingName)
      .replace(/[\ud800-\udbff]$/, '');
    return { long: `【${name}】`, short: `${dot}h${unlabelled()}` };
  }
  const long = toHalfWidthDigits(block.label).replace(/\s/g, '');
  const mark = label.style === 'annex' ? 'x' : label.style === 'column' ? 'c' : '';
  return { long, short: `${dot}${mark}${label.number}` };
}

/** The article a paragraph stands in while the text runs through it. */
interface ArticleFrame {
  readonly steps: readonly AddressStep[];
  readonly severalParts: boolean;
  part: number;
  partSteps: readonly AddressStep[];
  items: { readonly level: number; readonly steps: readonly AddressStep[] }[];
  siblings: Siblings;
}

const isArticle = (block: ReadingBlock): boolean =>
  block.kind === 'paragraph' && block.label !== '' && labelOf(block.label)?.style === 'article';

/** Whether an article has paragraphs (款) after its first. */
function hasSeveralParts(blocks: readonly ReadingBlock[], at: number): boolean {
  for (let next = at + 1; next < blocks.length; next += 1) {
    const block = blocks[next]!;
    if (block.kind === 'heading' || isArticle(block)) return false;
    if (block.paragraph > 0 && block.label === '') return true;
  }
  return false;
}

function itemSteps(frame: ArticleFrame, block: ReadingBlock): readonly AddressStep[] {
  while (frame.items.length > 0 && frame.items.at(-1)!.level >= block.level) frame.items.pop();
  const outer = frame.items.at(-1)?.steps ?? frame.partSteps;
  const number = labelOf(block.label)?.number ?? 0;
  const printed = toHalfWidthDigits(block.label).replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
  const isNested = frame.items.length > 0;
  const step = {
    long: isNested ? `第${printed.replace(/[.．、]$/, '')}目` : `第${printed.replace(/[.．、]$/, '')}项`,
    short: isNested ? `.${number}` : `(${number})`,
  };
  const again = frame.siblings.place(outer.map((each) => each.short).join('') + step.short);
  const steps = [...outer, { long: step.long + again, short: step.short + again }];
  frame.items.push({ level: block.level, steps });
  return steps;
}

function build(reading: Reading): AddressIndex {
  const { blocks } = reading;
  const steps: (readonly AddressStep[])[] = [];
  const namesSentence: boolean[] = [];
  const headingSteps = new Map<BlockId, readonly AddressStep[]>();
  const siblings = new Siblings();
  const unlabelled = new Map<string, number>();
  const articles = new Siblings();
  let article: ArticleFrame | null = null;
  const count = { page: 0, matter: 0, signature: 0 };
  // By the source text: a removed space may have parted the office from the date.
  const signature = signatureOf(
    blocks.map(({ kind, source, start, end }) => ({
      kind,
      text: source[0]!.text.slice(start.offset, end.block === start.block ? end.offset : undefined).trim(),
    })),
    'matter',
  );
  const firstOfText = blocks.findIndex(
    (block) => block.kind !== 'matter' && block.kind !== 'image' && block.voice === 'document',
  );

  blocks.forEach((block, index) => {
    const parent = block.path.length > 0 ? headingSteps.get(block.path.at(-1)!)! : [];
    const parentKey = parent.map((step) => step.short).join('');
    let own: readonly AddressStep[];
    if (block.kind === 'image') {
      own = [{ long: `图片${block.picture}`, short: `img${block.picture}` }];
    } else if (block.voice === 'page') {
      count.page += 1;
      own = [
        { long: '页面导语', short: 'p' },
        { long: `第${count.page}段`, short: `¶${count.page}` },
      ];
    } else if (signature.has(index) && firstOfText >= 0 && index > firstOfText) {
      // Above the text, office and date are its title lines.
      count.signature += 1;
      own = [
        { long: '落款', short: 'sig' },
        { long: `第${count.signature}段`, short: `¶${count.signature}` },
      ];
    } else if (block.kind === 'matter') {
      count.matter += 1;
      own = [
        { long: '题注', short: 't' },
        { long: `第${count.matter}段`, short: `¶${count.matter}` },
      ];
    } else if (block.kind === 'heading') {
      article = null;
      const step = headingStep(block, parent.length, () => {
        const next = (unlabelled.get(parentKey) ?? 0) + 1;
        unlabelled.set(parentKey, next);
        return next;
      });
      const longAgain = siblings.place(`${parentKey}\n${step.long}`);
      const shortAgain = siblings.place(`${parentKey} ${step.short}`);
      own = [...parent, { long: step.long + longAgain, short: step.short + shortAgain }];
      headingSteps.set(block.id, own);
    } else if (isArticle(block)) {
      const label = labelOf(block.label)!;
      const name = `${label.number}${label.sub ? `-${label.sub}` : ''}`;
      const again = articles.place(name);
      const base = {
        long: toHalfWidthDigits(block.label).replace(/\s/g, '') + again,
        short: `a${name}${again}`,
      };
      const severalParts = hasSeveralParts(blocks, index);
      const first = severalParts ? [base, { long: '第一款', short: '¶1' }] : [base];
      article = {
        steps: [base],
        severalParts,
        part: 1,
        partSteps: first,
        items: [],
        siblings: new Siblings(),
      };
      own = first;
    } else if (article) {
      const frame: ArticleFrame = article;
      if (block.label !== '' && block.kind === 'paragraph') {
        own = itemSteps(frame, block);
      } else {
        frame.part += 1;
        frame.items = [];
        own = [...frame.steps, { long: `第${inHan(frame.part)}款`, short: `¶${frame.part}` }];
        frame.partSteps = own;
      }
    } else {
      const place = { long: `第${block.paragraph}段`, short: `¶${block.paragraph}` };
      own = parent.length === 0 ? [{ long: '引言', short: '0' }, place] : [...parent, place];
    }
    steps.push(own);
    namesSentence.push(block.kind === 'paragraph' && article === null);
  });

  const find = new Map<string, number>();
  steps.forEach((own, index) => {
    for (const form of ['long', 'short'] as const) {
      const name = own.map((step) => step[form]).join('');
      if (!find.has(name)) find.set(name, index);
    }
  });
  return { steps, namesSentence, find };
}

const indexes = new WeakMap<Reading, AddressIndex>();

/** The index of a reading's addresses, made once for each reading. */
export function addressIndexOf(reading: Reading): AddressIndex {
  const known = indexes.get(reading);
  if (known) return known;
  const index = build(reading);
  indexes.set(reading, index);
  return index;
}
