import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { PictureRegion } from '../../../shared/domain/picture/region';
import { useStoreQuery } from '../../lib/client';
import styles from './mark-card.module.css';

interface RegionStandingProps {
  readonly mark: Annotation;
  readonly region: PictureRegion;
}

/** Says where the picture that a region was drawn on is no longer the one that is shown; else nothing. */
export function RegionStanding({ mark, region }: RegionStandingProps) {
  const { t } = useTranslation('pictures');
  const { documentId, range } = mark;
  const { data: shown } = useStoreQuery('picture:shown', { documentId, blockId: range.start.block });
  if (shown === undefined || shown === region.picture) return null;
  return (
    <p role="note" className={styles['byline']}>
      {t(shown ? 'region.otherPicture' : 'region.noPicture')}
    </p>
  );
}
