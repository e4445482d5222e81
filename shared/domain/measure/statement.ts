import type { TextRange } from '../document/range';
import type { Strength } from './lexicon';

export type StatementKind = 'measure' | 'target' | 'principle';

/** What the machine reads off the words of a statement; '' or null where the words do not say. */
export interface StatementFields {
  readonly adverb: string;
  readonly verb: string;
  readonly object: string;
  readonly instrument: string;
  readonly actor: string;
  readonly region: string;
  /** A target's figure as printed, its unit, and the year that it is for. */
  readonly value: string;
  readonly unit: string;
  readonly year: string;
  readonly strength: Strength | null;
}

/** The fields alone, of anything that carries them. */
export const fieldsOnly = (from: StatementFields): StatementFields => ({
  adverb: from.adverb,
  verb: from.verb,
  object: from.object,
  instrument: from.instrument,
  actor: from.actor,
  region: from.region,
  value: from.value,
  unit: from.unit,
  year: from.year,
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
