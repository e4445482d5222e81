import { labelOf, type LabelStyle } from '../../../../shared/domain/document/label';
import type { ReadingBlock } from '../../../../shared/domain/document/reading-block';

const divisions: Partial<Record<LabelStyle, string>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  annex: 'annex',
  column: 'column',
};
const byLevel = ['chapter', 'section', 'subsection'];

export interface Levelled {
  readonly kind: ReadingBlock['kind'];
  readonly level: number;
  readonly label: string;
  readonly paragraph?: number;
  readonly picture?: number;
}

/** The word for what a block is, as `importReview:level.<key>`, and its number. */
export function levelWord({ kind, level, label, paragraph = 0, picture = 0 }: Levelled): {
  readonly key: string;
  readonly count: number;
} {
  const style = label === '' ? undefined : labelOf(label)?.style;
  if (kind === 'heading') {
    const named = style && divisions[style];
    return { key: named ?? byLevel[level - 1] ?? 'deeper', count: level };
  }
  if (kind === 'image') return { key: 'image', count: picture };
  if (kind === 'table' || kind === 'matter') return { key: kind, count: 0 };
  if (style === 'article') return { key: 'article', count: 0 };
  return style ? { key: 'item', count: 0 } : { key: 'paragraph', count: paragraph };
}
