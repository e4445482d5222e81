import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys, type Command } from '../../lib/commands';
import { ComposedSearchField } from '../../ui/composed-search-field';
import { EmptyState } from '../../ui/empty-state';
import { KeyCaps } from '../../ui/key-caps';
import { filterLines, type ShortcutLine } from './shortcut-lines';
import styles from './settings.module.css';

const groups = ['reading', 'marking', 'notes', 'library', 'general'] as const;

/** Every command that has a key, by group, from the list that the keyboard listens to. */
export function ShortcutList({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation('settings');
  const [filter, setFilter] = useState('');
  const lines = commands
    .filter(({ shortcuts }) => shortcuts.length > 0)
    .map(({ id, group, shortcuts }): ShortcutLine => ({
      id,
      group,
      shortcuts,
      name: t(`commands:command.${id}`),
    }));
  const shown = filterLines(lines, filter, shortcutKeys);
  return (
    <>
      <header className={styles['keysHead']}>
        <h2>{t('shortcuts')}</h2>
        <div className={styles['filter']}>
          <ComposedSearchField
            label={t('filter')}
            clearLabel={t('app:clear')}
            value={filter}
            onText={setFilter}
          />
        </div>
      </header>
      {shown.length === 0 && <EmptyState title={t('noShortcut')}>{t('noShortcutNext')}</EmptyState>}
      {groups.map((group) => {
        const list = shown.filter((line) => line.group === group);
        const title = t(`commands:group.${group}`);
        return (
          list.length > 0 && (
            <div key={group}>
              <h3>{title}</h3>
              <ul>
                {list.map(({ id, name, shortcuts }) => (
                  <li key={id}>
                    {name}
                    <span className={styles['alternatives']}>
                      {shortcuts.map((shortcut) => (
                        <KeyCaps key={shortcut} shortcut={shortcut} />
                      ))}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <p className={styles['ime']}>{t('app:shortcuts.ime')}</p>
    </>
  );
}
