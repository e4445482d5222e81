import { bookmarkFeature } from './bookmark';
import { firstPictureFeature } from './first-picture';
import { settingsFeature } from './settings';

/** What is loaded with the store. */
export const atOnce = { ...settingsFeature, ...firstPictureFeature, ...bookmarkFeature };
