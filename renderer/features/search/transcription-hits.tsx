import { useTranslation } from 'react-i18next';
import { transcriptionAddress } from '../../../shared/domain/picture/picture';
import type { TranscriptionHit } from '../../../shared/domain/picture/find-transcriptions';
import { useWorkbench } from '../../lib/workbench';
import { HitSection } from './hit-section';
import styles from './search-tab.module.css';

function show({ blockId }: TranscriptionHit): void {
  const place = { block: blockId, offset: 0 };
  useWorkbench.getState().jumpTo({ start: place, end: place });
}

/** Places in what the researcher typed off pictures, apart from those in the source. */
export function TranscriptionHits({ hits }: { readonly hits: readonly TranscriptionHit[] }) {
  const { t } = useTranslation('pictures');
  if (hits.length === 0) return null;
  return (
    <HitSection title={t('found.heading')} count={hits.length}>
      {hits.map((hit) => {
        const { picture, paragraph, text, start, end } = hit;
        const from = Math.max(0, start - 8);
        return (
          <button
            key={`${picture}-${paragraph}-${start}`}
            type="button"
            className={styles['hit']}
            onClick={() => show(hit)}
          >
            <span className={styles['address']}>
              {transcriptionAddress(picture, paragraph, 'short')} · {t('transcription.mine')}
            </span>
            <span className={styles['line']} lang="zh-CN">
              {from > 0 ? '…' : ''}
              {text.slice(from, start)}
              <b>{text.slice(start, end)}</b>
              {text.slice(end, end + 40)}
            </span>
          </button>
        );
      })}
    </HitSection>
  );
}
