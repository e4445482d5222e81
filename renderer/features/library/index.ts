export { libraryCommands } from './commands';
export { ImportDialog } from './import-dialog';
export { LibraryScreen } from './library-screen';
export { receiveDropped } from './receive';
