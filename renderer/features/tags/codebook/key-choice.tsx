import { useTranslation } from 'react-i18next';
import { tagShortcuts, type Tag } from '../../../../shared/domain/tag/tag';
import { shortcutKeys } from '../../../lib/commands';
import { Menu } from '../../../ui/menu';
import { setShortcut } from '../tag-actions';
import type { Tags } from '../use-tags';
import styles from './tag-page.module.css';

const keyOf = (digit: number): string => shortcutKeys(`Shift+${digit}`).join('');

/** The tag's digit. A digit that another tag has says so before it is taken over. */
export function KeyChoice({ tag, tags }: { readonly tag: Tag; readonly tags: Tags }) {
  const { t } = useTranslation('codebook');
  const holderOf = (digit: number) =>
    tags.list.find((other) => other.shortcut === digit && other.id !== tag.id) ?? null;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={styles['key']}
          aria-label={tag.shortcut === null ? t('key.none') : t('key.is', { key: tag.shortcut })}
        >
          {tag.shortcut === null ? t('key.set') : keyOf(tag.shortcut)}
        </button>
      }
      items={[
        ...tagShortcuts.map((digit) => {
          const holder = holderOf(digit);
          return {
            id: String(digit),
            text:
              digit === tag.shortcut
                ? t('key.now')
                : holder
                  ? t('key.from', { name: holder.name })
                  : t('key.free'),
            shortcut: keyOf(digit),
            disabled: digit === tag.shortcut,
            onSelect: () => setShortcut(tag.id, digit, holder),
          };
        }),
        {
          id: 'none',
          text: t('key.remove'),
          separated: true,
          disabled: tag.shortcut === null,
          onSelect: () => setShortcut(tag.id, null, null),
        },
      ]}
    />
  );
}
