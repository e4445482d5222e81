import { figuresIn, figuresToReach, unitsOf, type Figure } from './figure';
import type { Lexicon } from './lexicon';
import type { StatementFields } from './statement';

type TargetFields = Pick<StatementFields, 'indicator' | 'relation' | 'value' | 'unit'>;

/** What a target is held against: a figure, another quantity or rank, or only a direction. */
export const targetTypes = ['figure', 'comparison', 'trend'] as const;
export type TargetType = (typeof targetTypes)[number];

const opening = /^(?:力争|确保|努力|预期|到?20\d\d\s*年|“十.五”(?:时期|期间|末)|，)+/u;
const comparing = /(不低于|不高于|不少于|高于|低于|快于|慢于|优于|大于|小于|位居|居于|跻身|进入)(.+)$/u;
/** Words between what is measured and its figure. */
const leading =
  /(?:(约|近|超过|突破|不低于|不少于|不超过|控制在)|达到|达|保持在|稳定在|定在|安排|(?:提高|增加|提升|扩大|增长|下降|降低|减少|缩减|压缩|调整)[到至]|[升增降减][到至]|[从由]|[为到至])+$/u;

function comparisonIn(words: string): TargetFields | null {
  const found = comparing.exec(words);
  const value = found?.[2] ?? '';
  if (!found || found.index === 0 || /^\s*\d/.test(value)) return null;
  const relation = ['位居', '居于', '跻身', '进入'].includes(found[1] ?? '') ? '达到' : (found[1] ?? '');
  return { indicator: words.slice(0, found.index), relation, value, unit: '' };
}

/** 约, 不低于 and the like, by the words before and behind a figure. */
function relationOf(said: string, after: string): string {
  if (after === '左右' || said === '约' || said === '近') return '约';
  if (after === '以上' || said === '超过' || said === '突破') return '不低于';
  if (after !== '' || said === '不超过' || said === '控制在') return '不超过';
  return said || '达到';
}

/** What the words before a figure measure, and how they lead to it. */
function ledBy(words: string): { readonly measured: string; readonly said: string } {
  const lead = leading.exec(words);
  const before = lead ? words.slice(0, lead.index) : words;
  return {
    measured: before.replace(/^[\s、，和及与]+|(?:分别|[拟共约将再])*\s*$/gu, ''),
    said: lead?.[1] ?? '',
  };
}

/** 失业率、涨幅分别控制在5.5%、3%以内: several figures of one clause stand side by side. */
function figureTarget(words: string): TargetFields | null {
  const figures = figuresToReach(words);
  const [first] = figures;
  if (!first) return null;
  const whole = words.slice(0, first.start);
  // The figure that something is to rise from is no part of what is measured.
  const begins = /[从由][^从由]*$/u.exec(whole);
  const rises = begins && figuresIn(begins[0]).length > 0 ? whole.slice(0, begins.index) : whole;
  const led = ledBy(rises);
  const others = figures
    .slice(1)
    .map(({ start }, at) => ledBy(words.slice((figures[at] as Figure).end, start)).measured)
    .filter((measured) => measured !== '');
  const after = first.after || (others.length === 0 ? (figures.at(-1)?.after ?? '') : '');
  return {
    indicator: [led.measured, ...others].join('、'),
    relation: relationOf(led.said, after),
    value: figures.map(({ number }) => number).join('、'),
    unit: unitsOf(figures),
  };
}

/** The one relation that is no word of the text: it is kept in Chinese and shown in the interface's language. */
export const trendRelation = '趋势';

/** 服务进出口更加均衡: a degree and a state end the clause; what stands before them is measured. */
function trendIn(lexicon: Lexicon, words: string): TargetFields {
  for (const state of lexicon.words('state')) {
    if (!words.endsWith(state)) continue;
    const before = words.slice(0, -state.length);
    const degree = lexicon.words('degree').find((word) => before.endsWith(word));
    if (!degree || before.length === degree.length) continue;
    const indicator = before.slice(0, -degree.length);
    return { indicator, relation: trendRelation, value: `${degree}${state}`, unit: '' };
  }
  return { indicator: words, relation: trendRelation, value: '', unit: '' };
}

/** What the words of a target say: what is measured, how it stands to what. */
export function targetFieldsOf(lexicon: Lexicon, clause: string): TargetFields {
  const words = clause.replace(opening, '');
  return comparisonIn(words) ?? figureTarget(words) ?? trendIn(lexicon, words);
}

/** How a target is measured, read off its fields. */
export function targetTypeOf({ relation, value }: Pick<StatementFields, 'relation' | 'value'>): TargetType {
  if (/\d|^[一二三四五六七八九十百千万亿两、]+$/.test(value)) return 'figure';
  return relation === trendRelation || relation === '' ? 'trend' : 'comparison';
}
