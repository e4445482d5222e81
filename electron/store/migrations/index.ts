import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../../shared/domain/error';
import { applicationId, openDatabase, type LibraryDatabase } from '../db/database';
import { library } from './0010-library';
import { measures } from './0020-measures';
import { register } from './0030-register';
import { topics } from './0040-topics';
import { structure } from './0060-structure';
import { registerViews } from './0070-register-views';
import { layers } from './0080-layers';
import { codebook } from './0090-codebook';
import { templates } from './0100-templates';
import { bookmarks } from './0110-bookmarks';
import { markStyles } from './0120-mark-styles';
import { notes } from './0130-notes';
import { pictures } from './0140-pictures';
import { pictureRegions } from './0170-picture-regions';
import { deadlines } from './0190-deadlines';
import type { Migration } from './migration';

/** In order; a new step takes the next ten. */
export const migrations: readonly Migration[] = [
  library,
  measures,
  register,
  topics,
  structure,
  registerViews,
  layers,
  codebook,
  templates,
  bookmarks,
  markStyles,
  notes,
  pictures,
  pictureRegions,
  deadlines,
];
export const latestVersion = migrations.at(-1)?.version ?? 0;

export interface MigrateOptions {
  readonly backupDir: string;
  readonly nativeBinding?: string;
  readonly steps?: readonly Migration[];
}

/**
 * Brings a library to the newest schema. A file with content is copied first and the copy is opened
 * and checked. Each step and its bookkeeping are one transaction.
 * Throws DomainError library.from-future, leaving the file as it is.
 */
export function migrate(
  db: LibraryDatabase,
  { backupDir, nativeBinding, steps = migrations }: MigrateOptions,
): void {
  const version = Number(db.pragma('user_version'));
  const latest = steps.at(-1)?.version ?? 0;
  if (version > latest) throw new DomainError('library.from-future', { version, latest });
  if (version === latest) return;
  if (version > 0) backUp(db, backupDir, version, nativeBinding);
  for (const step of steps) {
    if (step.version <= version) continue;
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${step.version}`);
      db.pragma(`application_id = ${applicationId}`);
    });
  }
}

/** A whole copy of the library, verified, under a name that says which schema it has. */
function backUp(db: LibraryDatabase, dir: string, version: number, nativeBinding?: string): void {
  mkdirSync(dir, { recursive: true });
  const unfinished = join(dir, 'unfinished.sqlite');
  rmSync(unfinished, { force: true });
  db.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
  const copy = openDatabase(unfinished, nativeBinding);
  const sound = copy.pragma('integrity_check');
  copy.close();
  if (sound !== 'ok') throw new DomainError('library.damaged', { file: unfinished });
  for (let count = 1; ; count += 1) {
    const target = join(dir, `before-migration-from-${version}${count > 1 ? `-${count}` : ''}.sqlite`);
    if (existsSync(target)) continue;
    renameSync(unfinished, target);
    return;
  }
}
