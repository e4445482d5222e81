import { Check, WifiOff } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitPlaces, SplitSync } from '../features/reader';
import { useStoreQuery } from '../lib/client';
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
  const current = documents.find((document) => document.id === documentId);
  const time =
    savedAt &&
    new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
      savedAt,
    );
  return (
    <div role="status" aria-label={t('status.label')} aria-live="off" className={styles['status']}>
      {isSplit ? (
        <Suspense fallback={null}>
          <SplitPlaces />
        </Suspense>
      ) : (screen === 'read' || screen === 'register') && current ? (
        <>
          <span className={styles['place']} lang="zh-CN">
            {screen === 'read' ? place : detail.place || t('view.register')}
          </span>
          <span>{t('status.characters', { count: current.characterCount })}</span>
          <span>{t('status.annotations', { count: current.annotationCount })}</span>
        </>
      ) : (
        <span className={styles['place']}>
          {[t(`view.${screen}`), screen === 'notes' ? note?.title : '']
            .filter(Boolean)
            .join(t('status.join'))}
        </span>
      )}
      <div className={styles['right']}>
        {screen === 'register' && detail.note !== '' && <span>{detail.note}</span>}
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
