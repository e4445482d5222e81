export { reviewCommands } from './commands';
export { CommentsBackDialog } from './comments-back-dialog';
export { takeReturned } from './receive';
