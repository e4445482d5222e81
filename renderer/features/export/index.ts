export { exportCommands } from './commands';
export { ExportDialog } from './export-dialog';
export { PrintDialog } from './print/print-dialog';
