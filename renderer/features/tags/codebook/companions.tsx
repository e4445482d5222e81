import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { coOccurrences } from '../../../../shared/domain/tag/co-occurrence';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { langOf } from '../../../lib/lang-of';
import { TagDot } from '../../../ui/tag-label';
import { useCodebook } from '../codebook-state';
import type { CodebookData } from './use-codebook-data';
import styles from './page-lists.module.css';

const shown = 8;

/** The tags that stand in the same sentences, the most frequent first; a press opens one. */
export function Companions({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('codebook');
  const select = useCodebook((state) => state.select);
  const { opened, annotations, tags } = data;
  const found = useMemo(
    () => (opened ? coOccurrences(opened.reading, annotations, tag.id) : []),
    [opened, annotations, tag.id],
  );
  return (
    <section className={styles['list']} aria-label={t('companions.title')}>
      <header>
        <h2>{t('companions.title')}</h2>
        <span>{t('companions.unit')}</span>
      </header>
      {found.length === 0 && <p className={styles['none']}>{t('companions.none')}</p>}
      <ol>
        {found.slice(0, shown).map(({ tagId, sentences }) => {
          const other = tags.byId.get(tagId);
          if (!other) return null;
          return (
            <li key={tagId}>
              <button type="button" onClick={() => select(tagId)}>
                <TagDot color={other.color} />
                <span lang={langOf(other.name)}>{other.name}</span>
              </button>
              <span className={styles['figure']}>{sentences}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
