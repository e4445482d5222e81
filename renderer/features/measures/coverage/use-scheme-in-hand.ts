import { useMemo } from 'react';
import { topicSchemesOf, type TopicScheme } from '../../../../shared/domain/topic/scheme';
import { useTags } from '../../tags';
import { useCoverageState } from './coverage-state';

/** Every topic scheme of the codebook. */
export function useSchemes(): readonly TopicScheme[] {
  const { tree } = useTags();
  return useMemo(() => topicSchemesOf(tree), [tree]);
}

/** The scheme that the coverage is looked through: the chosen one, else the first; null where there is none. */
export function useSchemeInHand(): TopicScheme | null {
  const schemes = useSchemes();
  const schemeId = useCoverageState((state) => state.schemeId);
  return schemes.find(({ id }) => id === schemeId) ?? schemes[0] ?? null;
}
