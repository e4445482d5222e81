/** A step of a scale, the key of a choice, or a day as YYYY-MM-DD. */
export type AttributeValue = string | number;

/** What a mark says by attributes, by their ids. */
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

/** Steps from 1 to `steps`. */
export interface ScaleAttribute {
  readonly id: string;
  readonly kind: 'scale';
  readonly steps: number;
}
/** One of a few keys; the interface names each under `attribute.<id>.options`. */
export interface ChoiceAttribute {
  readonly id: string;
  readonly kind: 'choice';
  readonly options: readonly string[];
}
/** A day of the calendar, without a time zone. */
export interface DayAttribute {
  readonly id: string;
  readonly kind: 'day';
}
/** An attribute that marks can have; the interface names it under `attribute.<id>.name`. */
export type AttributeDefinition = ScaleAttribute | ChoiceAttribute | DayAttribute;
