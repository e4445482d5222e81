import { describe, expect, it } from 'vitest';
import { nameMoment, readIsoDate } from '../../../../renderer/features/library/dates';

const key = (text: string) => readIsoDate(text)?.key ?? null;

describe('the date of a document', () => {
  it('is a year, a month or a day', () => {
    expect([key('2021'), key('2021-10'), key('2021-10-13')]).toEqual(['year', 'month', 'dayOfYear']);
    expect(readIsoDate('2021-10-13')?.date).toEqual(new Date(2021, 9, 13));
  });
  it.each(['2021-13', '2021-02-30', '2021-1', '十月', '', '2021-10-13T00:00'])('is not “%s”', (text) => {
    expect(readIsoDate(text)).toBeNull();
  });
});

describe('a moment', () => {
  const now = new Date(2026, 3, 12, 9, 0).getTime();
  it.each([
    [new Date(2026, 3, 12, 0, 1), 'today'],
    [new Date(2026, 3, 11, 23, 59), 'yesterday'],
    [new Date(2026, 0, 2), 'day'],
    [new Date(2025, 11, 31), 'dayOfYear'],
  ])('%s is named by how long ago it is', (at, name) => {
    expect(nameMoment(at.getTime(), now).key).toBe(name);
  });
});
