import { ChevronDown, ListTree, Minus, Search, Square, Upload, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStoreQuery } from '../lib/client';
import { shortcutKeys } from '../lib/commands';
import { reportFailure } from '../lib/notices';
import { foldsOutline, useMedia } from '../lib/use-media';
import { useShortcut } from '../lib/use-shortcut';
import { useWorkbench, views } from '../lib/workbench';
import { Menu } from '../ui/menu';
import { KeyCaps } from '../ui/key-caps';
import { commandById } from './commands';
import styles from './app.module.css';

const run = (id: string) => commandById(id)?.run();

/** The window's own bar: the document in hand, the views, the few things wanted everywhere. */
export function TitleBar() {
  const { t } = useTranslation('app');
  const screen = useWorkbench((state) => state.screen);
  const documentId = useWorkbench((state) => state.documentId);
  const show = useWorkbench((state) => state.show);
  const outlineFolds = useMedia(foldsOutline);
  const paletteKey = useShortcut('palette', 'Mod+K');
  const isHome = screen === 'library' || screen === 'settings';
  return (
    <header className={styles['title']}>
      <div className={styles['start']}>
        <span className={styles['name']}>{t('name')}</span>
        <DocumentMenu />
        {outlineFolds && documentId && screen === 'read' && <OutlineOpener />}
      </div>
      <nav className={styles['views']} aria-label={t('view.views')}>
        {documentId &&
          views.map((view) => (
            <button
              key={view}
              type="button"
              className={styles['view']}
              aria-current={view === screen ? 'page' : undefined}
              onClick={() => show(view)}
            >
              {t(`view.${view}`)}
            </button>
          ))}
      </nav>
      <div className={styles['end']}>
        {documentId && !isHome && (
          <button
            type="button"
            className={styles['tool']}
            aria-label={t('search')}
            onClick={() => run('find')}
          >
            <Search size={16} strokeWidth={1.5} aria-hidden />
            <span>{t('search')}</span>
          </button>
        )}
        <button type="button" className={styles['tool']} data-words-alone onClick={() => run('palette')}>
          <span>{t('commands')}</span>
          {paletteKey && <KeyCaps shortcut={paletteKey} />}
        </button>
        {documentId && !isHome && (
          <button
            type="button"
            className={styles['tool']}
            aria-label={t('export')}
            onClick={() => run('export')}
          >
            <Upload size={16} strokeWidth={1.5} aria-hidden />
            <span>{t('export')}</span>
          </button>
        )}
        {window.zhangju.platform !== 'darwin' && <WindowButtons />}
      </div>
    </header>
  );
}

/** In a window too narrow for the outline: the section being read, which opens it. */
function OutlineOpener() {
  const { t } = useTranslation('app');
  const { section, outlineShown, showOutline } = useWorkbench();
  return (
    <button
      type="button"
      className={styles['section']}
      aria-expanded={outlineShown}
      aria-label={t('openOutline', { section })}
      onClick={() => showOutline(!outlineShown)}
    >
      <ListTree size={16} strokeWidth={1.5} aria-hidden />
      <span lang="zh-CN">{section}</span>
    </button>
  );
}

function DocumentMenu() {
  const { t } = useTranslation('app');
  const paletteKey = useShortcut('palette', 'Mod+K');
  const { data: documents = [] } = useStoreQuery('document:list', {});
  const documentId = useWorkbench((state) => state.documentId);
  const screen = useWorkbench((state) => state.screen);
  const openDocument = useWorkbench((state) => state.openDocument);
  const show = useWorkbench((state) => state.show);
  const current = documents.find((document) => document.id === documentId);
  const text =
    screen === 'library' || screen === 'settings' || !current
      ? t(`view.${screen === 'settings' ? 'settings' : 'library'}`)
      : t('title', { title: current.title });
  const recent = documents.toSorted((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0)).slice(0, 12);
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles['document']} title={text}>
          <span lang={current ? 'zh-CN' : undefined}>{text}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      }
      items={[
        ...recent.map((document) => ({
          id: document.id,
          text: t('title', { title: document.title }),
          onSelect: () => openDocument(document.id),
        })),
        ...(documentId
          ? [{ id: 'print', text: t('print'), separated: true, onSelect: () => run('print') }]
          : []),
        {
          id: 'library',
          text: t('openLibrary'),
          separated: recent.length > 0,
          onSelect: () => show('library'),
        },
        { id: 'settings', text: t('view.settings'), onSelect: () => show('settings') },
        { id: 'help', text: t('help'), onSelect: () => run('help') },
        {
          id: 'commands',
          text: t('commands'),
          ...(paletteKey && { shortcut: shortcutKeys(paletteKey).join(' ') }),
          onSelect: () => run('palette'),
        },
      ]}
    />
  );
}

function WindowButtons() {
  const { t } = useTranslation('app');
  const act = (action: 'minimize' | 'maximize' | 'close') =>
    reportFailure(window.zhangju.host.windowControl(action));
  return (
    <>
      <button
        type="button"
        className={styles['window']}
        aria-label={t('window.minimize')}
        onClick={() => act('minimize')}
      >
        <Minus size={16} strokeWidth={1} />
      </button>
      <button
        type="button"
        className={styles['window']}
        aria-label={t('window.maximize')}
        onClick={() => act('maximize')}
      >
        <Square size={14} strokeWidth={1} />
      </button>
      <button
        type="button"
        className={styles['window']}
        aria-label={t('window.close')}
        onClick={() => act('close')}
      >
        <X size={16} strokeWidth={1} />
      </button>
    </>
  );
}
