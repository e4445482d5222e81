export { readerCommands } from './commands';
export { GoToDialog } from './go-to-dialog';
export { ReaderView } from './reader-view';
export { SplitPlaces, SplitSync } from './lazy-split';
