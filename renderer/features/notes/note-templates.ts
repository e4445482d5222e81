import i18next from 'i18next';
import type { DocumentId } from '../../../shared/domain/ids';
import { fillLine, fillTemplate } from '../../../shared/domain/note/fill-template';
import type { NoteBody } from '../../../shared/domain/note/note';
import { callStore } from '../../lib/client';

interface NoteTemplate {
  readonly name: Readonly<Record<string, string>>;
  readonly title: Readonly<Record<string, string>>;
  /** Markdown, a line an entry. */
  readonly text: Readonly<Record<string, readonly string[]>>;
}

const files = import.meta.glob<NoteTemplate>('../../../resources/templates/notes/*.json', {
  eager: true,
  import: 'default',
});

const order = ['reading-card', 'policy-brief', 'clause-commentary', 'comparison'];
const templates = new Map(
  Object.entries(files)
    .map(([path, template]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? '', template] as const)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
);

/** The templates in their order, named in a language. */
export const templateNames = (language: string) =>
  [...templates].map(([id, { name }]) => ({ id, name: name[language] ?? name['en'] ?? id }));

/** Title and text of a note from a template, filled with what is known of the document. */
export async function fromTemplate(
  id: string,
  documentId: DocumentId | null,
): Promise<{ readonly title: string; readonly body: NoteBody }> {
  const template = templates.get(id);
  const { language } = i18next;
  const values = await valuesFor(documentId, language);
  // The Markdown reader loads when it is first needed.
  const { bodyOfMarkdown } = await import('./markdown-body');
  const text = template?.text[language] ?? template?.text['en'] ?? [];
  const title = fillLine(template?.title[language] ?? '', values)
    .slice(0, 500)
    .toWellFormed();
  return { title, body: fillTemplate(bodyOfMarkdown(text.join('\n')), values) };
}

async function valuesFor(documentId: DocumentId | null, language: string): Promise<Record<string, string>> {
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  const documents = documentId ? await callStore('document:list', {}) : [];
  const document = documents.find((known) => known.id === documentId);
  if (!document) return { today };
  const { title, issuer, number, date, provenance } = document;
  return { title, issuer, number, date, source: provenance.address || provenance.publisher, today };
}
