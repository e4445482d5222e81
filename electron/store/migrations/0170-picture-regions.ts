import type { Migration } from './migration';

/** Marks on a rectangle of a picture: which picture and where, as JSON; NULL for a mark on words. */
export const pictureRegions: Migration = {
  version: 170,
  up: (db) => db.exec('ALTER TABLE annotation ADD COLUMN region TEXT'),
};
