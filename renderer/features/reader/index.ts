export { readerCommands } from './commands';
export { ReaderView } from './reader-view';
