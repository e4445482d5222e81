import type { DraftBlock } from './block';
import type { DecisionReason } from './decision';
import type { Label, LabelStyle } from './label';
import { labelOf } from './label';
import { isUnnumberedPart } from './unnumbered-part';

/** What one line turned out to be. */
export interface HeadingLine {
  readonly isHeading: boolean;
  readonly label: Label | null;
  /** What it was decided by; null for plain text without a number. */
  readonly reason: DecisionReason | null;
  /** The markup's level of a heading, if it gave one. */
  readonly hint: number | undefined;
  /** Whether it names an outermost part without a number, such as 前言. */
  readonly isPart?: true;
}

/** Longest heading with a label, and without, in UTF-16 units. */
const longestLabelled = 60;
const longestBold = 80;
const longestUnlabelled = 40;
const longestMarkedUp = 120;

const endsLikeSentence = /[。！？；，、：;,:]["”’」』）)》]*$/;
const endsLikeStatement = /[。！？；;]["”’」』）)]*$/;

const divisions: ReadonlySet<LabelStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'annex',
  'column',
]);

/** 第三章规定的… goes on as a sentence; a division's heading has a gap or a short name after its label. */
function isDivisionHeading(text: string, label: Label, isListed: boolean): boolean {
  const rest = text.slice(label.text.length);
  if (label.style === 'annex') {
    const isNumbered = label.number > 0 && /^[：:]\s*[^\s\d]/.test(rest) && !isListed;
    return (
      /^[：:]?$/.test(rest) ||
      ((isNumbered || /^\s/.test(rest)) && text.length <= longestLabelled && !endsLikeSentence.test(text))
    );
  }
  if (endsLikeSentence.test(text) || text.length > longestLabelled) return false;
  return rest === '' || /^[\s：:、]/.test(rest) || !/^(?:规定|的|至|和|与|、|所|第)/.test(rest);
}

/**
 * Decides whether a line is a heading or a numbered paragraph: by the markup, by being set bold, by
 * its length and by how it ends. Inside an article only divisions, marked-up lines and styles that
 * are already open as headings can be headings; a numbered line there is an item, and so is a line
 * of a run of bare numbered lines (`isListed`). `hasTitle` says of a numbered line that it begins
 * with a name and a full stop that head what follows.
 */
export function headingLineOf(
  draft: DraftBlock,
  isInArticle: boolean,
  isOpen: (style: LabelStyle) => boolean,
  isListed: boolean,
  hasTitle: (label: Label) => boolean,
): HeadingLine {
  const { text, hint, bold = false } = draft;
  const label = labelOf(text);
  const heading = (reason: DecisionReason): HeadingLine => ({ isHeading: true, label, reason, hint });
  const plain = (reason: DecisionReason | null, kept = label): HeadingLine => ({
    isHeading: false,
    label: kept,
    reason,
    hint,
  });
  const item = () =>
    plain(endsLikeSentence.test(text) || text.length > longestLabelled ? 'item' : 'item-short');

  if (label?.style === 'article') return plain('article');
  if (draft.kind === 'heading') {
    const isLong = text.length > longestLabelled || endsLikeStatement.test(text);
    if (text.length <= longestMarkedUp || !endsLikeStatement.test(text))
      return heading(isLong ? 'markup-long' : 'markup');
    return plain(label ? 'item' : null);
  }
  if (!label) {
    if (isUnnumberedPart(text)) return { ...heading('division'), isPart: true };
    const isName = bold && text.length <= longestUnlabelled && !endsLikeSentence.test(text);
    return isName && !text.includes('\n') ? heading('bold-name') : plain(null);
  }
  if (divisions.has(label.style))
    return isDivisionHeading(text, label, isListed) ? heading('division') : plain(null, null);
  if (!isInArticle && hasTitle(label)) return heading('run-in');
  if (text.includes('\n') || /[。；]./.test(text)) return plain('item');
  if ((isInArticle && !isOpen(label.style)) || isListed) return item();
  if (bold) return text.length <= longestBold && !/[；;，,：:]$/.test(text) ? heading('label-bold') : item();
  if (text.length > longestLabelled || endsLikeSentence.test(text)) return item();
  return heading(isOpen(label.style) ? 'label-known' : 'label-short');
}
