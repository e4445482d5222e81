import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../shared/domain/error';
import styles from './bars.module.css';

interface ErrorBarProps {
  readonly code: ErrorCode;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly action?: ReactNode;
}

/** What happened, what was kept, what to do: both lines come from the catalogue by the error's code. */
export function ErrorBar({ code, detail = {}, action }: ErrorBarProps) {
  const { t } = useTranslation('errors');
  return (
    <div className={styles['error']} role="alert">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <div className={styles['text']}>
        <strong>{t(`${code}.what`, detail)}</strong>
        <span>{t(`${code}.next`, detail)}</span>
      </div>
      {action}
    </div>
  );
}
