import type { Feature } from '../gateway';
import { currentVersion } from '../reading-versions';
import { groundOf, registerFor } from '../register';
import { readDocument } from '../repositories/documents';
import { readScheme } from '../repositories/measures';
import { listTags } from '../repositories/tags';

// Formats are heavy and asked for rarely, so they load when first needed.
export const registerExportFeature = {
  'register:export': async ({ documentId, path, wish }, context) => {
    const { exportRegister } = await import('../export-register');
    const { db, now } = context;
    const content = {
      ...groundOf(context, documentId),
      document: readDocument(db, documentId),
      version: currentVersion(context, documentId),
      register: registerFor(context, documentId),
      scheme: readScheme(db),
      topics: listTags(db),
    };
    return exportRegister(content, wish, path, now());
  },
} satisfies Feature;
