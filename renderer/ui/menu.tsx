import { DropdownMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Draws a hairline above. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

/** A menu under a button. Not modal: a modal one would inject a style element. */
export function Menu({
  trigger,
  items,
  align = 'end',
}: {
  readonly trigger: ReactNode;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
}) {
  const [open, setOpen] = useState(false);
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the main landmark, so that nothing on the window stands outside of all. */}
      <DropdownMenu.Portal container={open ? document.querySelector('main') : null}>
        <DropdownMenu.Content className={styles['menu']} align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.id}
              disabled={item.disabled ?? false}
              className={[
                styles['item'],
                item.separated && styles['separated'],
                item.danger && styles['danger'],
              ]
                .filter(Boolean)
                .join(' ')}
              onSelect={item.onSelect}
            >
              <span>{item.text}</span>
              {item.shortcut && <kbd>{item.shortcut}</kbd>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
