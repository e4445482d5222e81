import type { Annotation, Comment } from '../annotation/annotation';
import { toReading, type Reading } from '../document/reading';
import type { TextRange } from '../document/range';
import type { AnnotationId } from '../ids';
import type { Comparison, Contribution, Difference } from './difference';
import { editedTexts } from './edited-text';
import { matchComments, type Match } from './match-comments';
import { Placement, type SentText } from './placement';
import type { ReturnedComment, ReturnedFile } from './returned';
import { printedWords, type SentComment } from './sent-copy';

export interface ComparisonGround {
  /** The document as it was printed: under the repairs of that time. */
  readonly reading: Reading;
  readonly sent: readonly SentText[];
  readonly comments: readonly SentComment[];
  readonly file: ReturnedFile;
  /** The marks as they are now. */
  readonly current: readonly Annotation[];
  /** How the file names who left no name. */
  readonly anonymous: string;
  /** The moment that a wall clock showed (2026-04-14T15:52:03); null for what is none. */
  readonly timeOf: (date: string) => number | null;
}

const secondOf = (time: number) => Math.floor(time / 1000);

/** Compares what came back with what went out and with what is here now. Writes nothing. */
export function compareReturned(ground: ComparisonGround): Comparison {
  return new Comparing(ground).run();
}

class Comparing {
  private readonly placement: Placement;
  private readonly marks: ReadonlyMap<AnnotationId, Annotation>;
  /** Comments that are here, by who wrote them when with which words. */
  private readonly known: ReadonlySet<string>;
  private same = 0;

  constructor(private readonly ground: ComparisonGround) {
    this.placement = new Placement(ground.reading, ground.sent, ground.file);
    this.marks = new Map(ground.current.map((mark) => [mark.id, mark]));
    this.known = new Set(
      ground.current.flatMap(({ comments }) =>
        comments.map(({ author, createdAt, text }) => `${author.name}\n${secondOf(createdAt)}\n${text}`),
      ),
    );
  }

  run(): Comparison {
    const { comments, file, anonymous, sent } = this.ground;
    const matches = matchComments(comments, file.comments, anonymous, (returned, one) =>
      this.standsAt(returned, one),
    );
    const matched = new Map(matches.map((match) => [match.returned.key, match]));
    const found = new Set(matches.map((match) => match.sent));
    const differences = [
      ...matches.flatMap((match) => this.changesOf(match)),
      ...this.newOnes(matched),
      ...comments.filter((one) => !found.has(one)).flatMap((one) => this.absence(one)),
    ].toSorted((a, b) => this.orderOf(a) - this.orderOf(b));
    const authors = new Map<string, number>();
    for (const { author } of file.comments) authors.set(author, (authors.get(author) ?? 0) + 1);
    return {
      differences: [...differences, ...editedTexts(sent, file, this.placement)],
      same: this.same,
      authors: [...authors].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count),
      lost: [
        ...(comments.length > 0 && file.comments.length > 0 && !file.hasDurableIds
          ? (['durable-ids'] as const)
          : []),
        ...(this.hadThreads(matches) && !file.hasThreads ? (['threads'] as const) : []),
      ],
      program: file.program,
    };
  }

  private hadThreads(matches: readonly Match[]): boolean {
    return matches.some(({ sent }) => sent.parent !== null);
  }

  private standsAt({ stretch }: ReturnedComment, { range }: SentComment): boolean {
    if (!stretch) return false;
    const placed = this.placement.place(stretch);
    return placed.kind === 'exact' && isSamePlace(this.ground.reading, placed.range, range);
  }

  /** Place in the text of a difference, for the order of the list. */
  private orderOf({ range, near }: Difference): number {
    const place = range && toReading(this.ground.reading, range.start);
    return place ? place.index + place.offset / 1e6 : (near ?? -1);
  }

  private contribution({ author, initials, date, text }: ReturnedComment): Contribution {
    return { author, initials, time: this.ground.timeOf(date), text };
  }

  private isHere({ author, time, text }: Contribution): boolean {
    return time !== null && this.known.has(`${author}\n${secondOf(time)}\n${text}`);
  }

  private currentOf({ annotationId, commentId }: SentComment): {
    mark: Annotation | null;
    comment: Comment | null;
  } {
    const mark = this.marks.get(annotationId) ?? null;
    return { mark, comment: mark?.comments.find(({ id }) => id === commentId) ?? null };
  }

  /** What a matched comment says otherwise: its words, and whether its thread is settled. */
  private changesOf({ sent, returned, basis }: Match): readonly Difference[] {
    const { mark, comment } = this.currentOf(sent);
    const differences: Difference[] = [];
    const words = withoutData(returned.text, sent);
    const common = this.commonOf(sent, basis);
    if (words !== sent.text && mark) {
      if (comment && comment.text !== words)
        differences.push({
          ...common,
          kind: 'changed',
          key: `changed:${returned.key}`,
          before: sent.text,
          after: words,
          conflict: comment.text === sent.text ? null : comment.text,
        });
      // A mark without comments that was written on: that is its first comment.
      if (
        sent.commentId === null &&
        words !== '' &&
        !this.isHere({ ...this.contribution(returned), text: words })
      )
        differences.push({
          ...common,
          kind: 'reply',
          key: `reply:${returned.key}`,
          by: { ...this.contribution(returned), text: words },
          after: words,
        });
    }
    const isSettled = mark?.resolvedAt !== undefined;
    const isRoot = sent.parent === null;
    if (
      isRoot &&
      mark &&
      returned.isResolved !== null &&
      returned.isResolved !== sent.isResolved &&
      returned.isResolved !== isSettled
    )
      differences.push({
        ...common,
        kind: returned.isResolved ? 'resolved' : 'reopened',
        key: `${returned.isResolved ? 'resolved' : 'reopened'}:${returned.key}`,
        before: sent.text || sent.data,
      });
    if (differences.length === 0) this.same += 1;
    return differences;
  }

  private commonOf(sent: SentComment, basis: Difference['basis']) {
    const { mark } = this.currentOf(sent);
    return {
      by: null,
      answers: [],
      annotationId: sent.annotationId,
      commentId: sent.commentId,
      range: sent.range,
      near: null,
      quote: mark?.quote.exact ?? '',
      before: '',
      after: '',
      basis,
      conflict: null,
      beside: [],
    };
  }

  private absence(sent: SentComment): readonly Difference[] {
    const { comment } = this.currentOf(sent);
    // What was taken out here as well, or never was a comment, is no difference.
    if (!comment) return [];
    const conflict = comment.text === sent.text ? null : comment.text;
    return [
      {
        ...this.commonOf(sent, 'absent'),
        kind: 'deleted',
        key: `deleted:${sent.durableId}`,
        before: sent.text,
        conflict,
      },
    ];
  }

  /** Comments that did not go out: answers where their thread did, else new ones with their answers. */
  private newOnes(matched: ReadonlyMap<string, Match>): readonly Difference[] {
    const { comments } = this.ground.file;
    const answers = new Map<string, ReturnedComment[]>();
    const roots: ReturnedComment[] = [];
    const differences: Difference[] = [];
    for (const comment of comments) {
      if (matched.has(comment.key)) continue;
      const thread = comment.parent === null ? undefined : matched.get(comment.parent);
      const by = this.contribution(comment);
      if (thread && this.marks.has(thread.sent.annotationId)) {
        if (this.isHere(by)) this.same += 1;
        else
          differences.push({
            ...this.commonOf(thread.sent, thread.basis),
            kind: 'reply',
            key: `reply:${comment.key}`,
            by,
            before: thread.sent.text || thread.sent.data,
            after: by.text,
          });
      } else if (comment.parent !== null && !thread) {
        answers.set(comment.parent, [...(answers.get(comment.parent) ?? []), comment]);
      } else roots.push(comment);
    }
    for (const root of roots) differences.push(...this.newThread(root, answers.get(root.key) ?? []));
    return differences;
  }

  private newThread(root: ReturnedComment, under: readonly ReturnedComment[]): readonly Difference[] {
    const by = this.contribution(root);
    const answers = under.map((one) => this.contribution(one));
    if (this.isHere(by)) {
      this.same += 1 + answers.length;
      return [];
    }
    const placed = root.stretch ? this.placement.place(root.stretch) : ({ kind: 'unknown' } as const);
    const common = {
      by,
      answers,
      annotationId: null,
      commentId: null,
      before: '',
      after: by.text,
      conflict: null,
    };
    if (placed.kind !== 'exact')
      return [
        {
          ...common,
          kind: 'not-found',
          key: `not-found:${root.key}`,
          range: null,
          near:
            placed.kind === 'edited'
              ? placed.near
              : root.stretch && this.placement.blockOf(root.stretch.start.unit),
          quote: root.words,
          basis: 'none',
          beside: [],
        },
      ];
    return [
      {
        ...common,
        kind: 'new',
        key: `new:${root.key}`,
        range: placed.range,
        near: null,
        quote: placed.words,
        basis: 'text',
        beside: this.ground.current
          .filter(({ range }) => isSamePlace(this.ground.reading, range, placed.range))
          .map(({ id }) => id),
      },
    ];
  }
}

/** The comment's own words: the line of tags and address under them is not part of them. */
function withoutData(words: string, sent: SentComment): string {
  if (words === printedWords(sent)) return sent.text;
  if (sent.data === '') return words;
  if (words === sent.data) return '';
  return words.endsWith(`\n${sent.data}`) ? words.slice(0, -sent.data.length - 1) : words;
}

/** Whether two ranges are the same stretch of the reading: a repair between two points parts nothing. */
function isSamePlace(reading: Reading, a: TextRange, b: TextRange): boolean {
  const points = [a.start, b.start, a.end, b.end].map((point) => toReading(reading, point));
  const [startA, startB, endA, endB] = points;
  const same = (one: typeof startA, other: typeof startA) =>
    !!one && !!other && one.index === other.index && one.offset === other.offset;
  return same(startA, startB) && same(endA, endB);
}
