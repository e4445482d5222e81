import { useTranslation } from 'react-i18next';
import { overlap } from '../../../../shared/domain/measure/row-ranges';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { useStoreQuery } from '../../../lib/client';
import type { OpenDocument } from '../../../lib/open-document';
import { markWords } from '../../../lib/mark-words';
import { useWorkbench } from '../../../lib/workbench';
import { TagNames } from '../../tags';
import styles from './row-preview.module.css';

/** The marks that share words with a row. */
export function RowMarks({ opened, row }: { readonly opened: OpenDocument; readonly row: TableRow }) {
  const { t } = useTranslation('register');
  const { data = [] } = useStoreQuery('annotation:list', { documentId: opened.document.id });
  const here = data.filter(({ range }) => overlap(opened.blocks, range, row.range));
  return (
    <section className={styles['marks']}>
      <h3>{here.length > 0 ? t('preview.marks', { count: here.length }) : t('preview.noMark')}</h3>
      <ul>
        {here.map((mark) => (
          <li key={mark.id}>
            <button
              type="button"
              onClick={() => {
                useWorkbench.getState().jumpTo(mark.range);
                useWorkbench.getState().focusAnnotation(mark.id);
              }}
            >
              <span className={styles['markBar']} style={{ background: `var(--mark-${mark.color}-lane)` }} />
              {mark.tagIds.length > 0 && (
                <span className={styles['markTags']}>
                  <TagNames tagIds={mark.tagIds} />
                </span>
              )}
              <span lang="zh-CN">
                {mark.comments[0]?.text ?? (mark.tagIds.length > 0 ? '' : markWords(mark))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
