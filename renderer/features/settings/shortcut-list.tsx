import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../lib/commands';
import { SearchField } from '../../ui/field';
import { KeyCaps } from '../../ui/key-caps';
import styles from './settings.module.css';

const groups = ['general', 'reading', 'marking', 'notes', 'library'] as const;

/** Every command that has a key, by group. */
export function ShortcutList({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation('settings');
  const [filter, setFilter] = useState('');
  const nameOf = (command: Command) => t(`commands:command.${command.id}`);
  const words = filter.trim().toLowerCase();
  const matches = (command: Command) =>
    command.shortcuts.length > 0 &&
    (nameOf(command).toLowerCase().includes(words) ||
      command.shortcuts.some((key) => key.toLowerCase().includes(words)));
  return (
    <>
      <header className={styles['keysHead']}>
        <h2>{t('shortcuts')}</h2>
        <SearchField label={t('filter')} clearLabel={t('app:clear')} value={filter} onChange={setFilter} />
      </header>
      {groups.map((group) => {
        const list = commands.filter((command) => command.group === group && matches(command));
        return (
          list.length > 0 && (
            <section key={group} aria-label={t(`commands:group.${group}`)}>
              <h3>{t(`commands:group.${group}`)}</h3>
              <ul>
                {list.map((command) => (
                  <li key={command.id}>
                    {nameOf(command)}
                    <KeyCaps shortcut={command.shortcuts[0] ?? ''} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
