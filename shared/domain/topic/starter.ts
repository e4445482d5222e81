import type { Language } from '../settings/settings';

/** A topic of a starter; its name is written in the language of the interface, its words are Chinese. */
export interface StarterTopic {
  readonly name: Readonly<Record<Language, string>>;
  readonly definition: string;
  readonly terms: readonly string[];
  readonly topics: readonly StarterTopic[];
}

/** A topic scheme that comes with the application, to begin from. */
export interface Starter {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Where its division comes from. */
  readonly source: string;
  readonly topics: readonly StarterTopic[];
}

export type StarterSummary = Pick<Starter, 'id' | 'name' | 'source'> & {
  /** Topics that have none under them. */
  readonly count: number;
};

/** Topics without any under them. */
export const countOfTopics = (topics: readonly StarterTopic[]): number =>
  topics.reduce((sum, topic) => sum + (topic.topics.length > 0 ? countOfTopics(topic.topics) : 1), 0);
