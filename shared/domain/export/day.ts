/** The day of a moment, in UTC, as ISO 8601 writes it. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
