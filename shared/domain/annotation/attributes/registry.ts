import { certainty } from './certainty';
import type { AttributeDefinition, AttributeValue, AttributeValues } from './definition';
import { followUp } from './follow-up';
import { importance } from './importance';

/** Every attribute that a mark can have, in the order of the card. */
export const attributeDefinitions: readonly AttributeDefinition[] = [importance, certainty, followUp];

const byId = new Map(attributeDefinitions.map((definition) => [definition.id, definition]));

/** Whether the day is in the calendar: 2024-02-29 is, 2023-02-29 is not. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** Whether an attribute of that id exists and can have the value. */
export function acceptsValue(id: string, value: unknown): value is AttributeValue {
  const definition = byId.get(id);
  switch (definition?.kind) {
    case 'scale':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= definition.steps;
    case 'choice':
      return typeof value === 'string' && definition.options.includes(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case undefined:
      return false;
  }
}

/** What of a stored record can be shown: values that an attribute accepts. All else is passed over. */
export function readAttributes(stored: unknown): AttributeValues {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, AttributeValue] => acceptsValue(...entry)),
  );
}

/** A change of attributes: a value, or null to say nothing. */
export type AttributeChange = Readonly<Record<string, AttributeValue | null>>;

/** The values after a change, in the order of the ids, so that equal values are equal texts. */
export function changeAttributes(
  values: Readonly<Record<string, unknown>>,
  change: AttributeChange,
): Readonly<Record<string, unknown>> {
  const all = Object.entries({ ...values, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
