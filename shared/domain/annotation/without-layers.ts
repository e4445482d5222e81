import type { LayerId } from '../ids';
import type { Annotation } from './annotation';

/** The marks without hidden layers; of those that stay, the comments without hidden layers. */
export function withoutLayers(
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
