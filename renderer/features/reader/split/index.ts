export { Gutter } from './gutter';
export { PaneHead } from './pane-head';
export { SplitPlaces, SplitSync } from './split-status';
