import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import { reportFailure } from '../../lib/notices';
import styles from './block-view.module.css';

interface PictureBlockProps {
  readonly block: ReadingBlock;
  readonly shared: {
    readonly id: string;
    readonly 'data-address': string;
    readonly 'aria-describedby': string | undefined;
  };
  readonly children: ReactNode;
}

/** A picture that did not come along. Its address is shown and copied, never opened. */
export function PictureBlock({ block, shared, children }: PictureBlockProps) {
  const { t } = useTranslation('reader');
  const source = block.source[0]?.image?.source ?? '';
  return (
    <figure {...shared} className={styles['picture']} data-kind="image" title={source}>
      <strong>{t('picture.number', { number: block.picture })}</strong>
      <span className={styles['said']}>{t('picture.said')}</span>
      {source !== '' && (
        <button type="button" onClick={() => reportFailure(window.zhangju.host.copyText(source))}>
          <Copy size={14} strokeWidth={1.5} aria-hidden /> {t('picture.copyAddress')}
        </button>
      )}
      {children}
    </figure>
  );
}
