import type { Feature } from '../gateway';
import { historyState } from '../history/history';

export const historyFeature = {
  'history:state': (_input, { db }) => historyState(db),
  'history:undo': (_input, { history }) => history.undo(),
  'history:redo': (_input, { history }) => history.redo(),
} satisfies Feature;
