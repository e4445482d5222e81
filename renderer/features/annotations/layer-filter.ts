import { create } from 'zustand';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { LayerId } from '../../../shared/domain/ids';

interface LayerFilter {
  /** Layers that are not shown; marks made here are in none and always are. */
  readonly hidden: ReadonlySet<LayerId>;
  toggle(layerId: LayerId): void;
}

export const useLayerFilter = create<LayerFilter>((set, get) => ({
  hidden: new Set<LayerId>(),
  toggle: (layerId) => {
    const hidden = new Set(get().hidden);
    if (!hidden.delete(layerId)) hidden.add(layerId);
    set({ hidden });
  },
}));

/** The marks without hidden layers; of those that stay, the comments without hidden layers. */
export function withoutHidden(
  marks: readonly Annotation[],
  hidden: ReadonlySet<LayerId>,
): readonly Annotation[] {
  if (hidden.size === 0) return marks;
  const isShown = ({ layerId }: { readonly layerId?: LayerId }) =>
    layerId === undefined || !hidden.has(layerId);
  return marks
    .filter(isShown)
    .map((mark) =>
      mark.comments.every(isShown) ? mark : { ...mark, comments: mark.comments.filter(isShown) },
    );
}
