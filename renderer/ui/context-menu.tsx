import { ContextMenu as Radix } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { menuRow, type MenuItem } from './menu-row';
import styles from './menu.module.css';

/**
 * The menu of a thing: by the right button, the menu key or Shift F10. `itemsFor` is asked when it
 * opens, with the event that opens it. Not modal: a modal one would inject a style element.
 */
export function ContextMenu({
  label,
  itemsFor,
  children,
}: {
  readonly label: string;
  readonly itemsFor: (event: MouseEvent) => readonly MenuItem[];
  /** One element that takes a ref. */
  readonly children: ReactNode;
}) {
  const [items, setItems] = useState<readonly MenuItem[]>([]);
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger
        asChild
        onContextMenu={(event) => {
          const found = itemsFor(event.nativeEvent);
          setItems(found);
          if (found.length === 0) event.preventDefault();
        }}
      >
        {children}
      </Radix.Trigger>
      <Radix.Portal container={items.length > 0 ? document.querySelector('main') : null}>
        <Radix.Content className={styles['menu']} aria-label={label} collisionPadding={8}>
          {items.map((item) => (
            <Radix.Item key={item.id} {...menuRow(item)} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
