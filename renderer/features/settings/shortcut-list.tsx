import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, currentSettings } from '../../lib/settings';
import { shortcutKeys, type Command } from '../../lib/commands';
import { bindKeys, conflictsOf, type KeyOverrides } from '../../lib/key-bindings';
import { Button } from '../../ui/button';
import { ComposedSearchField } from '../../ui/composed-search-field';
import { EmptyState } from '../../ui/empty-state';
import { ConflictBar } from './conflict-bar';
import { filterLines, type ShortcutLine } from './shortcut-lines';
import { ShortcutRow } from './shortcut-row';
import styles from './settings.module.css';

const groups = ['reading', 'marking', 'structure', 'notes', 'library', 'general'] as const;

/** Gives a command other keys, or (null) its usual ones. */
function giveKeys(id: string, shortcuts: readonly string[] | null): void {
  const { [id]: _before, ...others } = currentSettings().shortcuts;
  changeSettings({ shortcuts: shortcuts ? { ...others, [id]: shortcuts } : others });
}

interface ShortcutListProps {
  /** As delivered, without the researcher's keys. */
  readonly commands: readonly Command[];
  readonly overrides: KeyOverrides;
}

/** Every command with its keys, by group; each can be given others, and where two meet it says so. */
export function ShortcutList({ commands, overrides }: ShortcutListProps) {
  const { t } = useTranslation('settings');
  const [filter, setFilter] = useState('');
  const [recording, setRecording] = useState<string | null>(null);
  const conflicts = conflictsOf(commands, overrides);
  const lines = bindKeys(commands, overrides).map(({ id, group, shortcuts }): ShortcutLine => ({
    id,
    group,
    shortcuts,
    name: t(`commands:command.${id}`),
  }));
  const shown = filterLines(lines, filter, shortcutKeys);
  const onKeys = useCallback(
    (shortcuts: readonly string[] | null) => {
      if (recording && shortcuts) giveKeys(recording, shortcuts);
      setRecording(null);
    },
    [recording],
  );
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
      {conflicts.map((conflict) => (
        <ConflictBar
          key={`${conflict.first} ${conflict.second}`}
          conflict={conflict}
          onChange={(id) => {
            setFilter('');
            setRecording(id);
          }}
          onReset={() => [conflict.first, conflict.second].forEach((id) => giveKeys(id, null))}
        />
      ))}
      {shown.length === 0 && <EmptyState title={t('noShortcut')}>{t('noShortcutNext')}</EmptyState>}
      {groups.map((group) => {
        const list = shown.filter((line) => line.group === group);
        return (
          list.length > 0 && (
            <div key={group}>
              <h3>{t(`commands:group.${group}`)}</h3>
              <ul>
                {list.map((line) => (
                  <ShortcutRow
                    key={line.id}
                    line={line}
                    isChanged={overrides[line.id] !== undefined}
                    isConflicting={conflicts.some(({ first, second }) => [first, second].includes(line.id))}
                    isRecording={recording === line.id}
                    onRecord={() => setRecording(line.id)}
                    onKeys={onKeys}
                    onReset={() => giveKeys(line.id, null)}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
      {Object.keys(overrides).length > 0 && (
        <Button look="link" onClick={() => changeSettings({ shortcuts: {} })}>
          {t('keys.resetAll')}
        </Button>
      )}
      <p className={styles['ime']}>{t('app:shortcuts.ime')}</p>
    </>
  );
}
