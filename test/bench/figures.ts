/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
/** The value that the given share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
/** One line of the report: what, how much, beside what, and what is wanted. */
export function row(what: string, value: string, beside: string, wanted: string): void {
  process.stdout.write(`${what.padEnd(46)} ${value.padStart(12)}   ${beside.padEnd(34)} ${wanted}\n`);
}
