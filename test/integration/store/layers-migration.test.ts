import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/db/database';
import { migrate, migrations } from '../../../electron/store/migrations';
import { listLayers } from '../../../electron/store/repositories/layers';
import { newFolder } from './open';

describe('the step to layers', () => {
  it('leaves the marks of an older library in no layer and open, and finds those of a layer by index', () => {
    const folder = newFolder();
    const db = openDatabase(join(folder, 'library.sqlite'));
    const backupDir = join(folder, 'backups');
    migrate(db, { backupDir, steps: migrations.filter(({ version }) => version < 80) });
    db.exec(`
      INSERT INTO document VALUES ('d', '', '', '', '', '', '', 's', '', '', '', '', '', '', 0, 0, NULL, 0, 0, 0, NULL);
      INSERT INTO block (id, document_id, ordinal, position, kind, voice, text, sha256, level, label)
        VALUES ('b', 'd', 0, 0, 'paragraph', 'document', '字', '', 0, '');
      INSERT INTO annotation VALUES ('a', 'd', 'b', 0, 'b', 1, 0, '字', '', '', '', 1, '', '', 0, 0);`);
    migrate(db, { backupDir });
    expect(db.get('SELECT layer_id, resolved_at FROM annotation')).toEqual({
      layer_id: null,
      resolved_at: null,
    });
    expect(listLayers(db, 'd' as never)).toEqual([]);
    const plan = db.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT count(*) FROM annotation WHERE layer_id = ?',
      'x',
    );
    expect(plan.map(({ detail }) => detail).join()).toContain('annotation_of_layer');
    db.close();
  });
});
