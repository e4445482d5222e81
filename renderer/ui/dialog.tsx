import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { dialogSize } from './dialog-size';
import { useModal } from './use-modal';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** What the dialog is about, beside its title. */
  readonly about?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Width and height in px; see dialog-size.ts. */
  readonly width: number;
  readonly height?: number;
}

/**
 * A modal dialog on the platform's own <dialog>: the rest of the page is inert, Escape closes,
 * focus comes back to where it was. Radix's dialog injects a style element, which our policy forbids.
 */
export function Dialog({ title, about, onClose, children, footer, width, height }: DialogProps) {
  const { t } = useTranslation('app');
  const ref = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={styles['dialog']}
      style={dialogSize(width, height)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        {about && <span className={styles['about']}>{about}</span>}
        <IconButton label={t('close')} onClick={onClose}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </header>
      <div className={styles['body']}>{children}</div>
      {footer && <footer className={styles['foot']}>{footer}</footer>}
    </dialog>
  );
}
