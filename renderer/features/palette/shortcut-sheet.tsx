import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import { BareDialog } from '../../ui/bare-dialog';
import { SearchField } from '../../ui/field';
import { Button } from '../../ui/button';
import { KeyCaps } from '../../ui/key-caps';
import { shortcutColumns, type ShortcutLine } from './shortcut-list';
import { SearchHead } from '../../ui/search-head';
import styles from './shortcut-sheet.module.css';

interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** Every key on one page, from the same list that the keyboard listens to. */
export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('app');
  const { t: words } = useTranslation('palette');
  const [filter, setFilter] = useState('');
  const columns = useMemo(() => shortcutColumns(commands, filter, words), [commands, filter, words]);
  return (
    <BareDialog label={t('shortcuts.title')} onClose={onClose} width={960} height={624}>
      <SearchHead title={t('shortcuts.title')} closeLabel={t('close')} onClose={onClose}>
        <SearchField
          label={t('shortcuts.filter')}
          clearLabel={t('clear')}
          value={filter}
          onChange={setFilter}
        />
      </SearchHead>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard */}
      <div className={styles['columns']} tabIndex={0} role="group" aria-label={t('shortcuts.title')}>
        {columns.every((groups) => groups.length === 0) && (
          <p className={styles['none']}>{t('palette.empty')}</p>
        )}
        {columns.map((groups, index) => (
          <div key={index}>
            {groups.map((group) => (
              <section key={group.id} className={styles['group']}>
                <h3>{group.title}</h3>
                <dl>
                  {group.lines.map((line) => (
                    <div key={line.id} className={styles['line']}>
                      <dt>{line.name}</dt>
                      <dd>
                        <Keys line={line} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        ))}
      </div>
      <footer className={styles['foot']}>
        <span>{t('shortcuts.ime')}</span>
        <Button
          look="link"
          onClick={() => {
            onClose();
            useWorkbench.getState().show('settings');
          }}
        >
          {t('shortcuts.change')}
        </Button>
      </footer>
    </BareDialog>
  );
}

function Keys({ line }: { readonly line: ShortcutLine }) {
  return line.shortcuts.map((shortcut, index) => (
    <span key={shortcut} className={styles['keys']}>
      {line.isSpan && index > 0 && <span aria-hidden>…</span>}
      <KeyCaps shortcut={shortcut} />
    </span>
  ));
}
