import { Check, WifiOff } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPlaces, SplitSync } from '../features/reader';
import { useStoreQuery } from '../lib/client';
import { dateFormat } from '../lib/date-format';
import { useWorkbench } from '../lib/workbench';
import styles from './app.module.css';

/** The quiet line: place, counts, what is saved, and that nothing is connected. */
export function StatusBar() {
  const { t, i18n } = useTranslation('app');
  const { data: documents = [] } = useStoreQuery('document:list', {});
  const { beside, documentId, noteId, screen, place, detail, selectedCharacters, savedAt } = useWorkbench();
  const isSplit = screen === 'read' && beside !== null;
  const { data: notes } = useStoreQuery('note:list', {});
  const note = notes?.find(({ id }) => id === noteId);
  const [state, setState] = useState<'ready' | 'restarting' | 'gone'>('ready');
  useEffect(() => window.zhangju.onStoreState(setState), []);
  // Only what was found for another part of the window: counting is no reason to look for measures.
  const { data: measures } = useStoreQuery('measure:list', { documentId: documentId! }, { enabled: false });
  const rows = measures?.filter(({ status }) => status !== 'rejected') ?? [];
  // The register keeps targets in a table of their own; the reader counts all that the text has.
  const targetCount = screen === 'register' ? rows.filter(({ kind }) => kind === 'target').length : 0;
  const measureCount = rows.length - targetCount;
  const current = documents.find((document) => document.id === documentId);
  const time = savedAt && dateFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(savedAt);
  return (
    <div role="status" aria-label={t('status.label')} aria-live="off" className={styles['status']}>
      {isSplit ? (
        <Suspense fallback={null}>
          <SplitPlaces />
        </Suspense>
      ) : (screen === 'read' || screen === 'register') && current ? (
        <>
          <span className={styles['place']} lang="zh-CN">
            {screen === 'read' ? place.said : detail.place || t('view.register')}
          </span>
          <span data-spare="first">{t('status.characters', { count: current.characterCount })}</span>
          <span>{t('status.annotations', { count: current.annotationCount })}</span>
          {measureCount > 0 && (
            <span data-spare="second">{t('status.measures', { count: measureCount })}</span>
          )}
          {targetCount > 0 && <span data-spare="second">{t('status.targets', { count: targetCount })}</span>}
        </>
      ) : screen === 'notes' && note ? (
        <>
          <span className={styles['place']} lang="zh-CN">
            {note.title || t('view.notes')}
          </span>
          <span>{t('status.characters', { count: note.characterCount })}</span>
          <span>{t('status.quotes', { count: note.quoteCount })}</span>
        </>
      ) : screen === 'codebook' ? (
        <>
          <span className={styles['place']}>{detail.place || t('view.codebook')}</span>
          {detail.note !== '' && <span>{detail.note}</span>}
          {current && <span>{t('status.annotations', { count: current.annotationCount })}</span>}
        </>
      ) : screen === 'library' ? (
        <>
          <span className={styles['place']}>{t('status.documents', { count: documents.length })}</span>
          <span>
            {t('status.annotations', {
              count: documents.reduce((sum, { annotationCount }) => sum + annotationCount, 0),
            })}
          </span>
        </>
      ) : (
        <span className={styles['place']}>{t(`view.${screen}`)}</span>
      )}
      <div className={styles['right']}>
        {screen === 'register' && detail.note !== '' && <span className={styles['note']}>{detail.note}</span>}
        {selectedCharacters > 0 && <span>{t('status.selected', { count: selectedCharacters })}</span>}
        {isSplit && (
          <Suspense fallback={null}>
            <SplitSync />
          </Suspense>
        )}
        {state === 'ready' ? (
          <span>
            <Check size={14} strokeWidth={1.5} aria-hidden />
            {time ? t('status.saved', { time }) : t('status.savedShort')}
          </span>
        ) : (
          <span className={styles['bad']}>{t(`status.${state}`)}</span>
        )}
        <span>
          <WifiOff size={14} strokeWidth={1.5} aria-hidden />
          {t('status.offline')}
        </span>
      </div>
    </div>
  );
}
