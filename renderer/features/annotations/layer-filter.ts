import { create } from 'zustand';
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
