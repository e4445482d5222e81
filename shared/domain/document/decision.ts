/**
 * Why the structure parser took a block for what it is. A closed set; the interface explains each
 * under `structure:reason.<name>`.
 */
export const decisionReasons = [
  // Headings.
  'markup', // the file marks the line up as a heading
  'markup-long', // so it does, but the line is as long as a paragraph or ends like a sentence
  'division', // 编, 章, 节, 附件: the text itself says what it is
  'label-bold', // a number before a line set bold
  'label-known', // a short numbered line, in a style that heads sections of this text already
  'label-short', // a short numbered line without a full stop
  'run-in', // a number and a name with a full stop, the text behind it or in the next paragraphs
  'bold-name', // a short bold line without a number
  // Numbered paragraphs.
  'article', // 第…条
  'item', // a number before a whole sentence
  'item-short', // a short numbered line, taken for an item of an article or of a list
  // Plain text.
  'sentence', // ends as sentences do
  'unended', // ends without a full stop
  'short-line', // a short line without number, bold or full stop
  // What is no part of the text proper.
  'front', // title and imprint, by their place at the head
  'page', // words of the page that carries the text
  'contents', // a line of the table of contents: it stands again below
  'signature', // offices and date at the end
  // What is no running text.
  'object', // a picture or a table
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** A decision of the structure parser, with how sure it is: from 0 to 1. */
export interface Decision {
  readonly reason: DecisionReason;
  readonly confidence: number;
}

const confidences: Readonly<Record<DecisionReason, number>> = {
  markup: 0.95,
  'markup-long': 0.6,
  division: 0.97,
  'label-bold': 0.9,
  'label-known': 0.9,
  'label-short': 0.75,
  'run-in': 0.8,
  'bold-name': 0.6,
  article: 0.98,
  item: 0.9,
  'item-short': 0.75,
  sentence: 0.97,
  unended: 0.8,
  'short-line': 0.55,
  front: 0.85,
  page: 0.9,
  contents: 0.9,
  signature: 0.85,
  object: 1,
};

/** Decisions less sure than this are for the reader to look at. */
export const doubtBelow = 0.7;

export const decisionFor = (reason: DecisionReason): Decision => ({
  reason,
  confidence: confidences[reason],
});

/** Longest line that may be a heading without a number, in UTF-16 units. */
const shortLine = 20;
const endsLikeSentence = /[。！？；：:…!?;][”’」』）)》"']*$/u;

/** Why a paragraph without a number is plain text. `isAmongText` is false for a run of short lines, as in a list of names. */
export function decisionOfText(text: string, isAmongText: () => boolean): Decision {
  // The end alone: a search through a long paragraph would be paid for at every one.
  if (endsLikeSentence.test(text.slice(-8))) return decisionFor('sentence');
  const isName = text.length <= shortLine && !/[，、,。]/u.test(text) && /\p{Script=Han}/u.test(text);
  return decisionFor(isName && isAmongText() ? 'short-line' : 'unended');
}
