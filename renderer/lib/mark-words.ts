import i18next from 'i18next';
import type { Annotation } from '../../shared/domain/annotation/annotation';

/** What a mark stands on, for people: its words, or that it is a region of a picture. */
export const markWords = ({ region, quote }: Pick<Annotation, 'region' | 'quote'>): string =>
  region ? i18next.t('pictures:region.words') : quote.exact;
