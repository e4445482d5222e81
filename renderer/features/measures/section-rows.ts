import { sectionOfBlock } from '../../../shared/domain/document/reading';
import type { OpenDocument } from '../../lib/open-document';
import type { RegisterRow } from './use-register';

export interface SectionRows {
  /** Heading of the section, '' before the first. */
  readonly title: string;
  readonly paragraphs: readonly { readonly paragraph: number; readonly rows: readonly RegisterRow[] }[];
  readonly rows: readonly RegisterRow[];
}

/** The rows of the section that the block at `index` of the reading belongs to, by paragraph. */
export function rowsOfSection(
  opened: OpenDocument,
  register: readonly RegisterRow[],
  index: number,
): SectionRows {
  const { blocks } = opened.reading;
  const heading = sectionOfBlock(blocks[index]);
  const rows = register.filter((row) => sectionOfBlock(blocks[row.index]) === heading);
  const paragraphs: { paragraph: number; rows: RegisterRow[] }[] = [];
  for (const row of rows) {
    const paragraph = blocks[row.index]?.paragraph ?? 0;
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.rows.push(row);
    else paragraphs.push({ paragraph, rows: [row] });
  }
  return { title: heading ? (opened.blockById.get(heading)?.text ?? '') : '', paragraphs, rows };
}
