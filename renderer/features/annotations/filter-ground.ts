import { useMemo } from 'react';
import { sectionRange } from '../../../shared/domain/annotation/anchor';
import type { FilterGround } from '../../../shared/domain/annotation/filter';
import type { TagId } from '../../../shared/domain/ids';
import type { TagNode } from '../../../shared/domain/tag/tag-tree';
import { linear, type OpenDocument } from '../../lib/open-document';
import { useTags, type Tags } from '../tags';

function withBeneath(tags: Tags, id: TagId): ReadonlySet<TagId> {
  const found = new Set([id]);
  const collect = ({ children }: TagNode) => {
    for (const child of children) {
      found.add(child.tag.id);
      collect(child);
    }
  };
  const node = tags.tree.nodes.get(id);
  if (node) collect(node);
  return found;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The day of a moment where the researcher is. */
function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** What a filter of this document's marks has to be told. */
export function useFilterGround(opened: OpenDocument | null): FilterGround {
  const tags = useTags();
  return useMemo(() => {
    const scopes = new Map<string, { readonly from: number; readonly to: number } | null>();
    const scopeOf = (address: string) => {
      const known = scopes.get(address);
      if (known !== undefined || !opened) return known ?? null;
      const range = sectionRange(opened.reading, address);
      const scope = range && { from: linear(opened, range.start), to: linear(opened, range.end) };
      scopes.set(address, scope);
      return scope;
    };
    return {
      withBeneath: (id) => withBeneath(tags, id),
      dayOf: localDay,
      isIn: ({ range }, address) => {
        const scope = scopeOf(address);
        if (!scope || !opened) return false;
        const at = linear(opened, range.start);
        // The place of a picture has no length.
        return at === scope.from || (at > scope.from && at < scope.to);
      },
    };
  }, [opened, tags]);
}
