import type { Migration } from './migration';

/** How a mark is drawn, what it says by attributes, and ways of filtering marks that the researcher named. */
export const markStyles: Migration = {
  version: 120,
  up: (db) =>
    db.exec(`
ALTER TABLE annotation ADD COLUMN style TEXT NOT NULL DEFAULT 'highlight'
  CHECK (style IN ('highlight', 'underline', 'strike', 'margin'));
ALTER TABLE annotation ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}';
CREATE TABLE mark_view (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, filter TEXT NOT NULL
) STRICT;
`),
};
