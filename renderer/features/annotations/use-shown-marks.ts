import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOf } from '../../../shared/domain/annotation/filter';
import type { AnnotationId, LayerId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import type { OpenDocument } from '../../lib/open-document';
import { useFilterWords } from './filter/filter-words';
import { useLayerFilter } from './layer-filter';
import { useMarkFilter } from './mark-filter';
import { useMarks } from './use-marks';

/** The marks that are shown where some are not, and why the others are not, in words. */
export interface ShownMarks {
  readonly withheldCount: number;
  readonly annotationIds: AnnotationId[];
  readonly withoutLayers: LayerId[];
  readonly words: string;
}

/** For what follows the page: null where filter and layers let everything through. */
export function useShownMarks(opened: OpenDocument): ShownMarks | null {
  const { t } = useTranslation('print');
  const { passing } = useMarks(opened);
  const filter = useMarkFilter((state) => state.filter);
  const hidden = useLayerFilter((state) => state.hidden);
  const { data: every } = useStoreQuery('annotation:list', { documentId: opened.document.id });
  const { data: layers } = useStoreQuery('layer:list', { documentId: opened.document.id });
  const wordsOf = useFilterWords();
  const asked = askedOf(filter).map(
    (field) => `${t(`marks:filter.field.${field}`)} ${wordsOf(filter, field)}`,
  );
  const unseen = (layers ?? []).filter(({ id }) => hidden.has(id));
  const words = [
    ...asked,
    ...unseen.map(({ name }) => t('hidden', { name: name || t('comments-back:unnamed') })),
  ].join(t('join'));
  return useMemo(() => {
    if (words === '') return null;
    return {
      withheldCount: (every?.length ?? passing.length) - passing.length,
      annotationIds: passing.map(({ id }) => id),
      withoutLayers: [...hidden],
      words: words.slice(0, 2000),
    };
  }, [every, passing, hidden, words]);
}
