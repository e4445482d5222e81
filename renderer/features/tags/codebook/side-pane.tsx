import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../ui/button';
import { useCodebook } from '../codebook-state';
import styles from './side-pane.module.css';

interface SidePaneProps {
  readonly label: string;
  readonly title: string;
  /** Lines of the form over the list. */
  readonly form: ReactNode;
  readonly children: ReactNode;
  /** What will happen, in numbers. */
  readonly counts: string;
  readonly act: { readonly text: string; readonly isDisabled: boolean; readonly run: () => void };
}

/** Beside a tag's page: what is done to many marks at once, seen before it is done, in one step. */
export function SidePane({ label, title, form, children, counts, act }: SidePaneProps) {
  const { t } = useTranslation('codebook');
  const showSide = useCodebook((state) => state.showSide);
  return (
    <aside className={styles['pane']} aria-label={label}>
      <header className={styles['head']}>
        <h2>{title}</h2>
        <IconButton label={t('app:close')} onClick={() => showSide('marks')}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      <div className={styles['form']}>{form}</div>
      {children}
      <footer className={styles['foot']}>
        <p>
          {counts}
          <br />
          {t('auto.oneStep')}
        </p>
        <Button look="primary" disabled={act.isDisabled} onClick={act.run}>
          {act.text}
        </Button>
      </footer>
    </aside>
  );
}
