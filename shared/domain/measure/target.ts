import { figureIn } from './figure';
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
  /(?:(约|超过|突破|不低于|不少于|不超过|控制在)|达到|达|保持在|稳定在|提高到|增加到|提升到|降低到|降到|[为到至])+$/u;

function comparisonIn(words: string): TargetFields | null {
  const found = comparing.exec(words);
  const value = found?.[2] ?? '';
  if (!found || found.index === 0 || /^\s*\d/.test(value)) return null;
  const relation = ['位居', '居于', '跻身', '进入'].includes(found[1] ?? '') ? '达到' : (found[1] ?? '');
  return { indicator: words.slice(0, found.index), relation, value, unit: '' };
}

function figureTarget(words: string): TargetFields | null {
  // A year is no figure; the text keeps its length so that places stay right.
  const found = figureIn(words.replace(/20\d\d\s*年/gu, (year) => '年'.repeat(year.length)));
  if (!found) return null;
  const before = words.slice(0, found.start);
  const lead = leading.exec(before);
  const said = lead?.[1] ?? '';
  const relation =
    found.after === '左右' || said === '约'
      ? '约'
      : found.after === '以上' || said === '超过' || said === '突破'
        ? '不低于'
        : found.after !== '' || said === '不超过' || said === '控制在'
          ? '不超过'
          : said || '达到';
  return {
    indicator: (lead ? before.slice(0, lead.index) : before).trim(),
    relation,
    value: found.number,
    unit: found.unit,
  };
}

/** 服务进出口更加均衡: a degree and a state end the clause; what stands before them is measured. */
function trendIn(lexicon: Lexicon, words: string): TargetFields {
  for (const state of lexicon.words('state')) {
    if (!words.endsWith(state)) continue;
    const before = words.slice(0, -state.length);
    const degree = lexicon.words('degree').find((word) => before.endsWith(word));
    if (!degree || before.length === degree.length) continue;
    const indicator = before.slice(0, -degree.length);
    return { indicator, relation: '趋势', value: `${degree}${state}`, unit: '' };
  }
  return { indicator: words, relation: '趋势', value: '', unit: '' };
}

/** What the words of a target say: what is measured, how it stands to what. */
export function targetFieldsOf(lexicon: Lexicon, clause: string): TargetFields {
  const words = clause.replace(opening, '');
  return comparisonIn(words) ?? figureTarget(words) ?? trendIn(lexicon, words);
}

/** How a target is measured, read off its fields. */
export function targetTypeOf({ relation, value }: Pick<StatementFields, 'relation' | 'value'>): TargetType {
  if (/\d|^[一二三四五六七八九十百千万亿两]+$/.test(value)) return 'figure';
  return relation === '趋势' || relation === '' ? 'trend' : 'comparison';
}
