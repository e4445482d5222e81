import type { Block } from './block';
import { numeralClass, numeralValue } from './numeral';

/** A number that does not follow the one before it; the text keeps it as printed. */
export interface NumberFlag {
  readonly block: string;
  readonly label: string;
  readonly problem: 'repeated' | 'missing-before';
}

const numeral = new RegExp(`[${numeralClass}]+`, 'u');
/** What is left of a label without its number: 第条, （）, 、. */
const styleOf = (label: string) => label.replace(/\s/gu, '').replace(numeral, '');

/**
 * Headings and articles whose number repeats or leaps. Numbers are counted within the heading above;
 * articles run through the whole text, and 第十条之一 belongs to its 第十条.
 */
export function flagsOf(
  blocks: readonly Pick<Block, 'id' | 'kind' | 'level' | 'label'>[],
): readonly NumberFlag[] {
  const flags: NumberFlag[] = [];
  const last = new Map<string, number>();
  let above: string[] = [];
  for (const { id, kind, level, label } of blocks) {
    const isArticle = /^第.+条$/u.test(label.replace(/\s/gu, ''));
    if (kind !== 'heading' && !isArticle) continue;
    const bare = label.replace(/\s/gu, '');
    const value = numeralValue(numeral.exec(bare)?.[0] ?? '');
    if (kind === 'heading') above = above.slice(0, Math.max(0, level - 1));
    const scope = isArticle ? '第条' : `${above.join('/')} ${styleOf(label)}`;
    if (kind === 'heading') above.push(id);
    if (Number.isNaN(value) || bare.includes('之')) continue;
    const before = last.get(scope) ?? 0;
    last.set(scope, value);
    if (value === before + 1 || before === 0) continue;
    flags.push({ block: id, label, problem: value <= before ? 'repeated' : 'missing-before' });
  }
  return flags;
}
