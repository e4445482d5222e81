import type { TextRange } from '../document/range';
import type { Strength } from './lexicon';

export const statementKinds = ['measure', 'target', 'principle'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What the machine reads off the words of a statement; '' or null where the words do not say. */
export interface StatementFields {
  readonly adverb: string;
  readonly verb: string;
  readonly object: string;
  readonly instrument: string;
  readonly actor: string;
  readonly region: string;
  /** Of a target: what is measured, and how it stands to its value (约, 高于, 达到, 趋势). */
  readonly indicator: string;
  readonly relation: string;
  /** The figure as printed or what the target is compared with, its unit, and the year that it is for. */
  readonly value: string;
  readonly unit: string;
  readonly year: string;
  /** By when a measure is to be done, as printed: 2024年12月底前, 三年内. */
  readonly deadline: string;
  readonly strength: Strength | null;
}

/** The fields that are words, in the order in which they are shown. */
export const wordFields = [
  'adverb',
  'verb',
  'object',
  'instrument',
  'actor',
  'region',
  'indicator',
  'relation',
  'value',
  'unit',
  'year',
  'deadline',
] as const satisfies readonly (keyof StatementFields)[];
export type WordField = (typeof wordFields)[number];
/** Every field, in the order in which they are shown. */
export const fieldNames = [...wordFields, 'strength'] as const satisfies readonly (keyof StatementFields)[];
export type FieldName = (typeof fieldNames)[number];

/** The fields alone, of anything that carries them. */
export const fieldsOnly = (from: StatementFields): StatementFields => ({
  adverb: from.adverb,
  verb: from.verb,
  object: from.object,
  instrument: from.instrument,
  actor: from.actor,
  region: from.region,
  indicator: from.indicator,
  relation: from.relation,
  value: from.value,
  unit: from.unit,
  year: from.year,
  deadline: from.deadline,
  strength: from.strength,
});

/** A measure, target or principle that the machine proposes; nothing is kept until it is confirmed. */
export interface Statement extends StatementFields {
  readonly kind: StatementKind;
  /** Place in the source. */
  readonly range: TextRange;
  /** Index into the reading, and from and to in that block's reading text (UTF-16 units). */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The words as read. */
  readonly quote: string;
  /** From 0 to 1: how surely the rules know it. */
  readonly confidence: number;
}
