import { lazy } from 'react';

/** What the status bar says of two panes, loaded with them. */
export const SplitPlaces = lazy(() => import('./split-status').then((it) => ({ default: it.SplitPlaces })));
export const SplitSync = lazy(() => import('./split-status').then((it) => ({ default: it.SplitSync })));
