import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { useDetail } from '../../../lib/use-detail';
import { EmptyState } from '../../../ui/empty-state';
import { useCodebook } from '../codebook-state';
import { AutoPane } from './auto-pane';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';
import { SplitPane } from './split-pane';
import { TagMarks } from './tag-marks';
import { TagPage } from './tag-page';
import { TreePane } from './tree-pane';
import { useCodebookData } from './use-codebook-data';
import styles from './codebook-view.module.css';

/** The codebook: the tree of tags, the page of the one in hand, its marks in the open document. */
export function CodebookView() {
  const data = useCodebookData();
  const { tagId, side, dialog } = useCodebook();
  const page = useRef<HTMLElement>(null);
  const { tags } = data;
  const selected = (tagId && tags.byId.get(tagId)) || tags.offered.order[0] || tags.list[0] || null;
  const { t } = useTranslation('tags');
  const path = selected ? tags.pathOf(selected.id).map(({ name }) => name) : [];
  useDetail([t('codebook.label'), ...path].join(' / '), t('codebook.count', { count: tags.list.length }));
  return (
    <div className={styles['codebook']}>
      <TreePane data={data} selected={selected} onOpen={() => page.current?.focus()} />
      {selected ? (
        <div className={styles['right']}>
          <TagPage key={selected.id} pageRef={page} tag={selected} data={data} />
          {side === 'marks' && <TagMarks key={`${selected.id} marks`} tag={selected} data={data} />}
          {side === 'auto' && <AutoPane key={`${selected.id} auto`} tag={selected} data={data} />}
          {side === 'split' && <SplitPane key={`${selected.id} split`} tag={selected} data={data} />}
        </div>
      ) : (
        <EmptyCodebook />
      )}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'import' && <ImportDialog />}
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
