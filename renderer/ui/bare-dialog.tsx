import type { ReactNode } from 'react';
import { dialogSize } from './dialog-size';
import { useModal } from './use-modal';
import styles from './bare-dialog.module.css';

interface BareDialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Width and height in px; see dialog-size.ts. */
  readonly width: number;
  readonly height?: number;
  /** `top` hangs from the upper part of the window, for a list that grows and shrinks. */
  readonly stands?: 'middle' | 'top';
}

/** A modal dialog that brings its own head. Escape and a press beside it close it; focus goes back. */
export function BareDialog({ label, onClose, children, width, height, stands = 'middle' }: BareDialogProps) {
  const ref = useModal();
  return (
    // Escape is the keyboard's way out; the press beside the dialog only adds the pointer's.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-label={label}
      className={styles['dialog']}
      data-stands={stands}
      style={dialogSize(width, height)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['content']}>{children}</div>
    </dialog>
  );
}
