import type { TextPoint } from '../../../shared/domain/document/range';
import type { DocumentId } from '../../../shared/domain/ids';
import { createPaneStore } from '../../lib/pane';
import { useWorkbench } from '../../lib/workbench';
import { useReader } from './reader-state';

/** A place that was left by a jump. */
interface Place {
  readonly documentId: DocumentId;
  readonly point: TextPoint;
}

interface Trail {
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
}

const longest = 100;

/** Places left by the jumps of a pane, so that one can go back to where one read, and forward again. */
export const useTrail = createPaneStore<Trail>(() => ({ back: [], forward: [] }));

let isWalking = false;

function here(): Place | null {
  const { documentId } = useWorkbench.getState();
  const { placePoint } = useReader.getState();
  return documentId && placePoint ? { documentId, point: placePoint } : null;
}

const isSame = (a: Place | undefined, b: Place) =>
  a?.documentId === b.documentId && a.point.block === b.point.block;

/** Notes the place that each jump leaves. Answers the function that stops it. */
export function followTrail(): () => void {
  return useWorkbench.subscribe((state, before) => {
    if (state.jump === before.jump || !state.jump || isWalking) return;
    // A pane that was opened for a place has left none.
    if (state.pane !== before.pane) return;
    const { documentId } = before;
    const { placePoint } = useReader.getState();
    if (!documentId || !placePoint) return;
    const left: Place = { documentId, point: placePoint };
    const { back } = useTrail.getState();
    // Walking on within a paragraph is no jump that one wants to take back.
    if (isSame(back.at(-1), left) || placePoint.block === state.jump.range.start.block) return;
    useTrail.setState({ back: [...back, left].slice(-longest), forward: [] });
  });
}

function walk(from: 'back' | 'forward', to: 'back' | 'forward'): void {
  const trail = useTrail.getState();
  const place = trail[from].at(-1);
  const now = here();
  if (!place) return;
  useTrail.setState({
    [from]: trail[from].slice(0, -1),
    [to]: now ? [...trail[to], now] : trail[to],
  });
  isWalking = true;
  useWorkbench.getState().jumpTo({ start: place.point, end: place.point }, place.documentId);
  isWalking = false;
}

export const goBack = (): void => walk('back', 'forward');
export const goForward = (): void => walk('forward', 'back');
