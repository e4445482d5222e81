export { useTags, type Tags } from './use-tags';
export { TagNames } from './tag-names';
export { TagPicker } from './picker/tag-picker';
export { createTag } from './tag-actions';
export { openTag } from './codebook-state';
export { tagOfKey, tagFromWords } from './quick-tags';
export { codebookCommands } from './commands';
export { CodebookView } from './codebook/lazy-codebook-view';
