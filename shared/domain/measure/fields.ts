import { deadlineIn } from './deadline';
import { figuresToReach, unitsOf } from './figure';
import type { ClauseHead } from './head';
import { strengthOf } from './head';
import type { Lexicon, WordClass } from './lexicon';
import type { StatementFields } from './statement';

/** The word of a class that stands furthest right in the words: the noun that the others qualify. */
function lastOf(lexicon: Lexicon, kind: WordClass, words: string): string {
  let found = '';
  let at = -1;
  for (const word of lexicon.words(kind)) {
    const place = words.lastIndexOf(word);
    if (place + word.length > at + found.length && place >= 0) [found, at] = [word, place];
  }
  return found;
}

/** The words of a class in their order, each once; one inside a longer one does not count. */
function allOf(lexicon: Lexicon, kind: WordClass, words: string): string {
  const taken: { word: string; at: number }[] = [];
  const isFree = (at: number) => !taken.some((one) => at >= one.at && at < one.at + one.word.length);
  for (const word of lexicon.words(kind)) {
    let at = words.indexOf(word);
    while (at >= 0 && !isFree(at)) at = words.indexOf(word, at + 1);
    if (at >= 0) taken.push({ word, at });
  }
  return taken
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join('、');
}

const yearOf = /(?:到|至)?\s*(20\d\d)\s*年|“十([一二三四五六])五”/u;
const endOfPlan: Readonly<Record<string, string>> = {
  二: '2015',
  三: '2020',
  四: '2025',
  五: '2030',
  六: '2035',
};

/** The year that the words name: 到2025年, 2035 年, “十四五”末. */
export function yearIn(words: string): string {
  const found = yearOf.exec(words);
  return found?.[1] ?? (found?.[2] ? (endOfPlan[found[2]] ?? '') : '');
}

/** The figures with their units as printed; a figure alone that is a year counts for nothing. */
export function valueIn(words: string): { readonly value: string; readonly unit: string } {
  const figures = figuresToReach(words);
  return {
    value: figures.map(({ number, unit, after }) => `${number}${unit}${after}`).join('、'),
    unit: unitsOf(figures),
  };
}

/** “边境上”准入: the words of a term in quotes name no place, unless they are nothing but its name. */
const quoted = /“([^”]{1,16})”/gu;
/** 中东欧 is no 中东, 东北亚 no 东北. */
const partOfAnother = /中东(?=[欧部])|东北(?=亚)/gu;

function regionsIn(lexicon: Lexicon, clause: string): string {
  const blank = (words: string) => '　'.repeat(words.length);
  const bare = clause
    .replace(quoted, (whole, term: string) => (lexicon.has('region', term) ? whole : blank(whole)))
    .replace(partOfAnother, blank);
  return allOf(lexicon, 'region', bare);
}

/** What the object's main noun is: the words after the last 的 or 等, where there are enough of them. */
function objectOf(words: string): string {
  const trimmed = words.replace(/^[着了]/u, '');
  const tail = /(?:等|的)([^的等，]{3,24})$/u.exec(trimmed)?.[1];
  return tail && trimmed.length > 16 ? tail : trimmed;
}

const office =
  '(?<![全内外干东西中南北])部委?|委|委员会|局|署|院|厅|办|办公室|政府|部门|单位|机构|机关|银行|总社|协会|企业';
const others = '地方|地区|地|省|州|市|县|区|组织|主体|干部|人员|者';
/** Not what a clause begins with that is done to somebody or somewhere. */
const notDone = '(?![在对以为将从向与把按由让使]|围绕|依托|针对|根据)';
const modal = '(?<![需重主必只首纲不])要|应当|应(?![用急对该])|须|负责';
const told = new RegExp(`^${notDone}([^，]{0,59}?(?:${office}|${others}))[都均也还]?(?:${modal})`, 'u');
const joined = new RegExp(`^${notDone}([^，的]{2,40}?)(?:会同|联合|牵头)`, 'u');
const bare = new RegExp(`^${notDone}([^，的为对向给在将把]*?(?:${office}))$`, 'u');

/**
 * Who is to do it, by the words before the verb: 各地要…, 民政厅会同财政厅…, or the name of an office alone.
 */
function actorIn(before: string): string {
  return told.exec(before)?.[1] ?? joined.exec(before)?.[1] ?? bare.exec(before)?.[1] ?? '';
}

/** The fields of a clause, `head` being its verbs; `before` are the words in front of them. */
export function fieldsOf(
  lexicon: Lexicon,
  clause: string,
  head: {
    readonly adverb: string;
    readonly verbs: ClauseHead['verbs'];
    readonly verb: string;
    readonly before: string;
    readonly rest: string;
  } | null,
): StatementFields {
  const rest = head?.rest ?? '';
  return {
    adverb: head?.adverb ?? '',
    verb: head?.verb ?? '',
    object: objectOf(rest),
    instrument: lastOf(lexicon, 'instrument', rest),
    actor: actorIn(head?.before ?? ''),
    region: regionsIn(lexicon, clause),
    indicator: '',
    relation: '',
    ...valueIn(clause),
    year: yearIn(clause),
    deadline: deadlineIn(clause),
    strength: head ? strengthOf(lexicon, head.verbs, rest) : null,
  };
}
