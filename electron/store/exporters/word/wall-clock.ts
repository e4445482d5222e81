const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A moment as Word prints it in a comment: wall clock of this machine to the second, without zone
 * (2026-04-14T15:52:03). Word shows the digits as they stand, whatever sign of a zone follows.
 */
export function wallClock(time: number): string {
  const date = new Date(time);
  const day = [
    String(date.getFullYear()).padStart(4, '0'),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** The moment that a wall clock of this machine showed; null where the words are no such time. */
export function timeOfWallClock(words: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(words)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const time = new Date(year, month - 1, day, hour, minute, second).getTime();
  return Number.isNaN(time) ? null : time;
}
