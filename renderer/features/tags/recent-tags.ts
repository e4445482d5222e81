import type { TagId } from '../../../shared/domain/ids';

const key = 'zhangju.recent-tags';
const kept = 24;

/** Ids of the tags applied last, newest first. Ids of tags deleted since are the caller's to skip. */
export function recentTags(): readonly TagId[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is TagId => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberTag(id: TagId): void {
  const rest = recentTags().filter((known) => known !== id);
  localStorage.setItem(key, JSON.stringify([id, ...rest].slice(0, kept)));
}
