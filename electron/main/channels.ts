/**
 * The names of the messages between page and shell, kept free of imports so that the preload stays
 * tiny. The page never sees them: it holds functions only.
 */
export const channels = {
  call: 'store:call',
  chooseFiles: 'host:choose-files',
  choosePicture: 'host:choose-picture',
  chooseSavePath: 'host:choose-save-path',
  chooseFolder: 'host:choose-folder',
  showExported: 'host:show-exported',
  copyText: 'host:copy-text',
  windowControl: 'host:window-control',
  /** From the preload itself: the user has dropped this file on the window. */
  dropped: 'host:dropped',
  changed: 'store:changed',
  importProgress: 'store:import-progress',
  storeState: 'store:state',
  command: 'host:command',
} as const;
