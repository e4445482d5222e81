import { DropdownMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { topLayer } from './top-layer';
import { menuRow, type MenuItem } from './menu-row';
import styles from './menu.module.css';

export type { MenuItem };

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
      <DropdownMenu.Portal container={open ? topLayer('main') : null}>
        <DropdownMenu.Content className={styles['menu']} align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <DropdownMenu.Item key={item.id} {...menuRow(item)} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
