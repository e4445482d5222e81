import type { Annotation } from '../../annotation/annotation';
import { addressOfMark } from '../../annotation/mark-address';
import type { Reading } from '../../document/reading';
import { durableIdsOf } from '../../review/durable-id';
import type { SentComment } from '../../review/sent-copy';
import type { Tag } from '../../tag/tag';
import { tagPathOf, tagTreeOf } from '../../tag/tag-tree';
import { labelled, listed, type ExportTexts } from '../texts';
import { regionWords } from '../wording';

export interface ThreadOptions {
  readonly address: 'long' | 'short';
  /** Whether a mark without comments carries one that tells its tags and address. */
  readonly commentBareMarks: boolean;
  /** A moment as it is printed: wall clock to the second, without zone (2026-04-14T15:52:03). */
  readonly wallClock: (time: number) => string;
  /** Whether the source still says what a mark stands on; one that it does not always tells so. */
  readonly agrees: (mark: Annotation) => boolean;
}

/** Every comment at once; see `threads`. */
export const threadsOf = (...given: Parameters<typeof threads>): readonly SentComment[] =>
  [...threads(...given)].flat();

/**
 * The comments of the marks in the order of the file, a thread a turn: its first comment with the
 * mark's tags and address, the rest as answers to it. Their addresses make it long work for many.
 */
export function* threads(
  marks: readonly Annotation[],
  reading: Reading,
  tags: readonly Tag[],
  texts: ExportTexts,
  { address, commentBareMarks, wallClock, agrees }: ThreadOptions,
): Generator<readonly SentComment[]> {
  const tree = tagTreeOf(tags);
  const dataOf = (mark: Annotation): string => {
    const names = mark.tagIds
      .map((id) =>
        tagPathOf(tree, id)
          .map(({ name }) => name)
          .join(' / '),
      )
      .filter(Boolean);
    const place = addressOfMark(reading, mark, address);
    return [
      ...(names.length ? [labelled(texts, texts.report.tags, listed(texts, names))] : []),
      ...(place ? [labelled(texts, texts.report.place, place)] : []),
      ...(mark.region ? [regionWords(mark.region, agrees(mark), texts)] : []),
      ...(agrees(mark) ? [] : [texts.report.differs]),
    ].join('　');
  };
  const names = marks.flatMap((mark): readonly string[] =>
    mark.comments.length ? mark.comments.map(({ id }) => id) : [mark.id],
  );
  const durable = durableIdsOf(names);
  const threadOf = (mark: Annotation): readonly SentComment[] => {
    const common = { annotationId: mark.id, range: mark.range, isResolved: mark.resolvedAt !== undefined };
    const [first, ...answers] = mark.comments;
    if (!first) {
      const data = commentBareMarks || !agrees(mark) ? dataOf(mark) : '';
      if (data === '') return [];
      return [
        {
          ...common,
          durableId: durable.get(mark.id)!,
          commentId: null,
          parent: null,
          author: mark.author,
          date: wallClock(mark.createdAt),
          text: '',
          data,
        },
      ];
    }
    const root = durable.get(first.id)!;
    return [first, ...answers].map((comment) => ({
      ...common,
      durableId: durable.get(comment.id)!,
      commentId: comment.id,
      parent: comment === first ? null : root,
      author: comment.author,
      date: wallClock(comment.createdAt),
      text: comment.text,
      data: comment === first ? dataOf(mark) : '',
    }));
  };
  for (const mark of marks) yield threadOf(mark);
}
