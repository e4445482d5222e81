import type { SentCopy } from './sent-copy';

/** Names of the document properties by which a file is known again; LibreOffice and Word keep them. */
export const copyProperties = {
  copy: 'ZhangjuCopy',
  document: 'ZhangjuDocument',
  version: 'ZhangjuVersion',
  exported: 'ZhangjuExported',
  language: 'ZhangjuLanguage',
} as const;

/** Names the stretch of the file that is the document's own text. */
export const textBookmark = 'ZhangjuText';

/** What the file says of itself. */
export interface CopyName {
  readonly copy: string;
  readonly document: string;
  readonly version: string;
  readonly exportedAt: number;
  readonly language: SentCopy['language'];
}

export const propertiesOf = ({
  id,
  documentId,
  contentSha256,
  exportedAt,
  language,
}: Omit<SentCopy, 'comments'>): Readonly<Record<string, string>> => ({
  [copyProperties.copy]: id,
  [copyProperties.document]: documentId,
  [copyProperties.version]: contentSha256,
  [copyProperties.exported]: new Date(exportedAt).toISOString(),
  [copyProperties.language]: language,
});

/** Reads a file's properties; null where they are not those of a file of ours. */
export function copyNameOf(properties: ReadonlyMap<string, string>): CopyName | null {
  const copy = properties.get(copyProperties.copy);
  const document = properties.get(copyProperties.document);
  const version = properties.get(copyProperties.version);
  const exportedAt = Date.parse(properties.get(copyProperties.exported) ?? '');
  if (!copy || !document || !version || Number.isNaN(exportedAt)) return null;
  const language = properties.get(copyProperties.language) === 'en' ? 'en' : 'zh-CN';
  return { copy, document, version, exportedAt, language };
}
