import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useCodebook } from '../codebook-state';
import { TagMarks } from './tag-marks';
import { TagPage } from './tag-page';
import { TreePane } from './tree-pane';
import { useCodebookData } from './use-codebook-data';
import styles from './codebook-view.module.css';

/** The codebook: the tree of tags, the page of the one in hand, its marks in the open document. */
export function CodebookView() {
  const data = useCodebookData();
  const tagId = useCodebook((state) => state.tagId);
  const page = useRef<HTMLElement>(null);
  const { tags } = data;
  const selected = (tagId && tags.byId.get(tagId)) || tags.list[0] || null;
  return (
    <div className={styles['codebook']}>
      <TreePane data={data} selected={selected} onOpen={() => page.current?.focus()} />
      {selected ? (
        <div className={styles['right']}>
          <TagPage key={selected.id} pageRef={page} tag={selected} data={data} />
          <TagMarks key={`${selected.id} marks`} tag={selected} data={data} />
        </div>
      ) : (
        <EmptyCodebook />
      )}
    </div>
  );
}

function EmptyCodebook() {
  const { t } = useTranslation('tags');
  const setDraft = useCodebook((state) => state.setDraft);
  return (
    <main className={styles['empty']}>
      <h1 className="visually-hidden">{t('app:view.codebook')}</h1>
      <EmptyState title={t('page.empty.title')}>{t('page.empty.next')}</EmptyState>
      <Button onClick={() => setDraft({ parentId: null })}>{t('codebook.new')}</Button>
    </main>
  );
}
