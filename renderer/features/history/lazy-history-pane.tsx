import { lazy } from 'react';

/** Asked for rarely; loads when first opened. */
export const HistoryPane = lazy(() => import('./history-pane').then((it) => ({ default: it.HistoryPane })));
