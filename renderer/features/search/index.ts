export { findCommands } from './commands';
export { useFind } from './find-state';
export { SearchTab } from './search-tab';
