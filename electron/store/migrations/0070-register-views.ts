import type { Migration } from './migration';

/** Ways of looking at the register that the researcher named: filters, order, groups, columns. */
export const registerViews: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
CREATE TABLE register_view (
  id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
  shown TEXT NOT NULL CHECK (shown IN ('table', 'targets')), look TEXT NOT NULL
) STRICT;
`),
};
