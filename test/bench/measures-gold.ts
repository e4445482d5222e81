import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface GoldMeasure extends Span {
  readonly quote: string;
  readonly strength: string;
}
/** A labelled paragraph; offsets are UTF-16 units of the paragraph as the source has it. */
export interface GoldParagraph {
  readonly text: string;
  readonly chapter: number;
  readonly topic: string | null;
  readonly measures: readonly GoldMeasure[];
  readonly targets: readonly Span[];
  readonly principles: readonly Span[];
}

interface Line {
  readonly text: string;
  readonly chapter: number;
  readonly topic_sentence: string | null;
  readonly measures: readonly { quote: string; start: number; strength: string }[];
  readonly targets: readonly { quote: string; start: number }[];
  readonly principles: readonly { quote: string; start: number }[];
}

const span = ({ quote, start }: { quote: string; start: number }): Span => ({
  start,
  end: start + quote.length,
});

/** The labelled paragraphs beside the repository, found by walking up; null where they are not there. */
export function readGold(root: string): readonly GoldParagraph[] | null {
  const file = join(root, 'shared', 'gold', 'measures-ch1-4.jsonl');
  if (!existsSync(file)) return dirname(root) === root ? null : readGold(dirname(root));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .map((line) => ({
      text: line.text,
      chapter: line.chapter,
      topic: line.topic_sentence,
      measures: line.measures.map((measure) => ({ ...measure, ...span(measure) })),
      targets: line.targets.map(span),
      principles: line.principles.map(span),
    }));
}
