export { reviewCommands } from './commands';
export { CommentsBackDialog } from './comments-back-dialog';
export { PlaceBar } from './place-bar';
export { takeReturned } from './receive';
