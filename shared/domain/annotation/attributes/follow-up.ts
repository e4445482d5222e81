import type { DayAttribute } from './definition';

/** The day on which the words are to be looked at again. */
export const followUp: DayAttribute = { id: 'follow-up', kind: 'day' };
