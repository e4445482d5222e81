import type { Feature } from '../gateway';
import { historyState } from '../history/history';
import { listSteps } from '../history/list-steps';
import { restore } from '../history/restore';
import { listTrash } from '../history/trash';

export const historyFeature = {
  'history:state': (_input, { db }) => historyState(db),
  'history:undo': (_input, { history }) => history.undo(),
  'history:redo': (_input, { history }) => history.redo(),
  'history:list': ({ before, limit }, { db }) => listSteps(db, before, limit),
  'history:go': ({ seq }, { db, history }) => {
    history.goTo(seq);
    return historyState(db);
  },
  'trash:list': (_input, { db }) => listTrash(db),
  'trash:restore': ({ kind, id }, context) => {
    restore(context, kind, id);
    return null;
  },
} satisfies Feature;
