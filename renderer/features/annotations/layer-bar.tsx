import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { Tick } from '../../ui/tick';
import { useLayerFilter } from './layer-filter';
import styles from './layer-bar.module.css';

/** The layers of a document, each with a box that shows or hides it; nothing where there is none. */
export function LayerBar({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('comments-back');
  const { data: layers = [] } = useStoreQuery('layer:list', { documentId });
  const { hidden, toggle } = useLayerFilter();
  if (layers.length === 0) return null;
  return (
    <fieldset className={styles['bar']}>
      <legend>{t('layers')}</legend>
      {layers.map(({ id, name, markCount, commentCount }) => (
        <label key={id} title={t('showLayer', { name })}>
          <Tick type="checkbox" checked={!hidden.has(id)} onChange={() => toggle(id)} />
          <bdi>{name || t('unnamed')}</bdi>
          <span>{Math.max(markCount, commentCount)}</span>
        </label>
      ))}
    </fieldset>
  );
}
