import { Popover } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import styles from './popover-button.module.css';

interface PopoverButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  /** The edge of the button that the panel keeps to. */
  readonly align?: 'start' | 'end';
  /** What the panel stands under, where it is not the button: the panel then leaves all of it free. */
  readonly anchor?: RefObject<HTMLElement | null>;
  /** Width in px; the window's is the limit. */
  readonly width: number;
}

/** A button with the panel that it opens; Escape closes the panel and gives the focus back. */
export function PopoverButton({
  label,
  isOpen,
  onOpen,
  trigger,
  children,
  align = 'end',
  anchor,
  width,
}: PopoverButtonProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpen}>
      {anchor && <Popover.Anchor virtualRef={anchor} />}
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal container={isOpen ? document.querySelector('main') : null}>
        <Popover.Content
          className={styles['panel']}
          style={{ width }}
          align={align}
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
