import type { Feature } from '../gateway';
import { listTemplates, readOwnTemplate } from '../repositories/templates';

export const templateFeature = {
  'template:list': (_input, { db }) => listTemplates(db),
  'template:set': async ({ templateId, text }, { db, history, now }) => {
    if (text !== null) {
      // One that does not parse is refused here, not at the next export.
      const { createTemplateFiller } = await import('../exporters/template-engine');
      createTemplateFiller()(text, {});
    }
    const known = readOwnTemplate(db, templateId);
    if ((known ?? null) === text) return null;
    const operation = {
      kind: 'template:set',
      subject: templateId,
      topics: ['template'],
      documentIds: [],
    } as const;
    history.mutate(operation, (tx) => {
      if (text === null) tx.remove('template', { id: templateId });
      else if (known === undefined) tx.insert('template', { id: templateId, text, updated_at: now() });
      else tx.update('template', { id: templateId }, { text, updated_at: now() });
    });
    return null;
  },
} satisfies Feature;
