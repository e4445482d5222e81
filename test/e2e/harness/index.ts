export { expectAccessible } from './accessible';
export { answerOpenDialog, answerSaveDialog } from './dialogs';
export { expect, test } from './fixtures';
export { KeysOnly } from './keys-only';
export { launchApp, type LaunchedApp, type LaunchOptions, type ZhangjuWindow } from './launch';
export { expectNoNetwork, foreignRequests, processTree } from './network';
export { applicationFolder, electronExecutable, rootArguments, runtimeFolder } from './runtime';
