export { findCommands } from './commands';
export { useFind, useIsSearching } from './find-state';
export { SearchTab } from './search-tab';
