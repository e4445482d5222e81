import { useMemo } from 'react';
import type { Topic, TopicScheme } from '../../../../shared/domain/topic/scheme';
import { coverageSections, type Clause } from '../../../../shared/domain/topic/coverage';
import { topicStandings, type TopicStanding } from '../../../../shared/domain/topic/standing';
import { chaptersOf } from '../../../../shared/domain/tag/tag-usage';
import type { TagId } from '../../../../shared/domain/ids';
import type { TopicCoverage } from '../../../../shared/ipc/contract';
import { useStoreQuery } from '../../../lib/client';
import type { OpenDocument } from '../../../lib/open-document';
import { chaptersWith, type CoverageChapter } from './chapters';
import { useCoverageState } from './coverage-state';
import { useSchemeInHand } from './use-scheme-in-hand';

/** The coverage of the open document by one scheme, as the view draws it. */
export interface Coverage {
  readonly opened: OpenDocument;
  readonly scheme: TopicScheme;
  readonly topicById: ReadonlyMap<TagId, Topic>;
  readonly clauses: readonly Clause[];
  readonly suggestions: TopicCoverage['suggestions'];
  readonly chapters: readonly CoverageChapter[];
  readonly standings: readonly TopicStanding[];
  /** Clauses without a topic of the section in hand, or of all; those with a suggestion first. */
  readonly open: readonly Clause[];
  /** Those of the section in hand, or of all, that were put aside. */
  readonly exempt: readonly Clause[];
}

/** The coverage by the scheme in hand; null while it is on its way, or where there is no scheme. */
export function useCoverage(opened: OpenDocument): Coverage | null {
  const { unit, section } = useCoverageState();
  const scheme = useSchemeInHand();
  const { data } = useStoreQuery(
    'topic:coverage',
    { documentId: opened.document.id, schemeId: scheme?.id as TagId, unit },
    { enabled: scheme !== null, keepPrevious: true },
  );
  const { reading } = opened;
  const drawn = useMemo(() => {
    if (!data || !scheme) return null;
    const depth = reading.blocks[chaptersOf(reading)[0]?.index ?? -1]?.path.length ?? 0;
    return {
      topicById: new Map(scheme.topics.map((topic) => [topic.id, topic])),
      chapters: chaptersWith(coverageSections(reading, depth, data.clauses)),
      standings: topicStandings(reading, scheme.topics, data.clauses, data.suggestions),
    };
  }, [reading, scheme, data]);
  const lists = useMemo(() => {
    const here = (data?.clauses ?? []).filter(
      ({ index }) => section === null || reading.blocks[index]?.path.includes(section),
    );
    const list = here.filter(({ state }) => state === 'open');
    const isSuggested = ({ key }: Clause) => data?.suggestions[key] !== undefined;
    return {
      open: [...list.filter(isSuggested), ...list.filter((clause) => !isSuggested(clause))],
      exempt: here.filter(({ state }) => state === 'exempt'),
    };
  }, [data, reading, section]);
  return data && scheme && drawn ? { opened, scheme, ...data, ...drawn, ...lists } : null;
}
