export { historyCommands, undoLast } from './commands';
export { HistoryPane } from './lazy-history-pane';
