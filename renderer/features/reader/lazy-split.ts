import { lazy } from 'react';

// Only who reads two texts side by side loads what that needs, as one chunk. What it shares with the start
// it is given (see views.ts), so that the start is not cut into more pieces for its sake.
const split = () => import('./split');

export const PaneHead = lazy(() => split().then((it) => ({ default: it.PaneHead })));
export const Gutter = lazy(() => split().then((it) => ({ default: it.Gutter })));
/** What the status bar says of two panes. */
export const SplitPlaces = lazy(() => split().then((it) => ({ default: it.SplitPlaces })));
export const SplitSync = lazy(() => split().then((it) => ({ default: it.SplitSync })));
