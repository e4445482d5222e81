import type { MarkColor } from '../annotation/annotation';
import type { TagId } from '../ids';
import type { TagNode, TagTree } from '../tag/tag-tree';

/** A topic that clauses can be given: a tag of a scheme, with the words that speak for it. */
export interface Topic {
  readonly id: TagId;
  readonly name: string;
  readonly color: MarkColor;
  /** Words that suggest the topic; its name is always one of them. */
  readonly terms: readonly string[];
  /** Whether tags stand under it: then it gathers topics and is not suggested. */
  readonly isGroup: boolean;
}

/** A topic scheme: a tag of the top level and all that stands under it, in the order of the tree. */
export interface TopicScheme {
  readonly id: TagId;
  readonly name: string;
  readonly topics: readonly Topic[];
}

function* topicsUnder(nodes: readonly TagNode[]): Generator<Topic> {
  for (const { tag, children } of nodes) {
    yield {
      id: tag.id,
      name: tag.name,
      color: tag.color,
      terms: [...new Set([tag.name, ...tag.terms])],
      isGroup: children.length > 0,
    };
    yield* topicsUnder(children);
  }
}

/** Every tag of the top level that has tags under it. */
export const topicSchemesOf = (tree: TagTree): readonly TopicScheme[] =>
  tree.roots
    .filter(({ children }) => children.length > 0)
    .map(({ tag, children }) => ({ id: tag.id, name: tag.name, topics: [...topicsUnder(children)] }));
