import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './filter.module.css';

interface PopoverButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** A button of the bar with what it opens. */
export function PopoverButton({ label, isOpen, onOpen, trigger, children }: PopoverButtonProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal container={isOpen ? document.querySelector('main') : null}>
        <Popover.Content
          className={styles['popover']}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
