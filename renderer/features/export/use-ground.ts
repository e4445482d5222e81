import { useMemo } from 'react';
import type { NoteSummary } from '../../../shared/domain/note/note';
import type { TagId } from '../../../shared/domain/ids';
import { tagTreeOf } from '../../../shared/domain/tag/tag-tree';
import { useStoreQuery } from '../../lib/client';
import type { OpenDocument } from '../../lib/open-document';

export interface NamedTag {
  readonly id: TagId;
  readonly name: string;
  readonly depth: number;
}

/** What can be chosen from: the tags in the codebook's order, who has marked, the notes. */
export interface Ground {
  readonly characterCount: number;
  readonly tags: readonly NamedTag[];
  readonly authors: readonly string[];
  readonly notes: readonly NoteSummary[];
}

export function useGround({ document }: OpenDocument): Ground {
  const { data: tags } = useStoreQuery('tag:list', {});
  const { data: notes } = useStoreQuery('note:list', {});
  const { data: annotations } = useStoreQuery('annotation:list', { documentId: document.id });
  return useMemo(() => {
    const tree = tagTreeOf(tags ?? []);
    const names = (annotations ?? []).flatMap(({ author, comments }) => [
      author.name,
      ...comments.map((comment) => comment.author.name),
    ]);
    return {
      characterCount: document.characterCount,
      tags: tree.order.map(({ id, name }) => ({ id, name, depth: tree.nodes.get(id)?.depth ?? 0 })),
      authors: [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'zh')),
      notes: notes ?? [],
    };
  }, [document, tags, notes, annotations]);
}
