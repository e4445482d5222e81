import type { TextRange } from '../../../shared/domain/document/range';
import type { DocumentId } from '../../../shared/domain/ids';
import type { Tag } from '../../../shared/domain/tag/tag';
import type { CallOutput } from '../../../shared/ipc/contract';
import { callStore, queryClient } from '../../lib/client';
import { recentTags, rememberTag } from './recent-tags';
import { understandTags } from './use-tags';

const known = () => understandTags(queryClient.getQueryData<readonly Tag[]>(['tag:list', {}]) ?? []);

/** The tag that Shift with a digit gives; null where none has it, or it is archived. */
export function tagOfKey(digit: number): Tag | null {
  const { list, archived } = known();
  return list.find((tag) => tag.shortcut === digit && !archived.has(tag.id)) ?? null;
}

/** Makes a tag of chosen words, beside the one used last, and marks them with it: one step of the history. */
export async function tagFromWords(
  documentId: DocumentId,
  range: TextRange,
): Promise<CallOutput<'tag:in-vivo'>> {
  const { byId, archived } = known();
  const beside = recentTags().find((id) => byId.has(id) && !archived.has(id));
  const parentId = beside === undefined ? null : (byId.get(beside)?.parentId ?? null);
  const made = await callStore('tag:in-vivo', { documentId, range, parentId });
  rememberTag(made.tag.id);
  return made;
}
