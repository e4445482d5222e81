export { exportCommands } from './commands';
export { ExportDialog } from './export-dialog';
