import { Bookmark as Sign, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Bookmark } from '../../../shared/domain/bookmark/bookmark';
import { addressOf } from '../../../shared/domain/document/address';
import { toReading } from '../../../shared/domain/document/reading';
import { callStore, useStoreQuery } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useAddressForm } from '../../lib/reading-address';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import styles from './outline.module.css';

/** Bookmarks of the document under its outline; nothing where there are none. */
export function BookmarkList({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation('reader');
  const { data: bookmarks = [] } = useStoreQuery('bookmark:list', { documentId: opened.document.id });
  if (bookmarks.length === 0) return null;
  return (
    <section className={styles['bookmarks']} aria-label={t('bookmarks.label')}>
      <h2>{t('bookmarks.count', { count: bookmarks.length })}</h2>
      <ul>
        {bookmarks.map((bookmark) => (
          <Line key={bookmark.id} bookmark={bookmark} opened={opened} />
        ))}
      </ul>
    </section>
  );
}

function Line({ bookmark, opened }: { readonly bookmark: Bookmark; readonly opened: OpenDocument }) {
  const { t } = useTranslation('reader');
  const addressForm = useAddressForm();
  const range = { start: bookmark.point, end: bookmark.point };
  const at = toReading(opened.reading, bookmark.point);
  const words = at ? (opened.reading.blocks[at.index]?.text.slice(at.offset, at.offset + 40) ?? '') : '';
  return (
    <li className={styles['bookmark']}>
      <button type="button" onClick={() => useWorkbench.getState().jumpTo(range)}>
        <Sign size={14} strokeWidth={1.5} aria-hidden />
        <span className={styles['bookmarkPlace']}>{addressOf(opened.reading, range, 'short')}</span>
        <span lang="zh-CN" className={styles['bookmarkWords']}>
          {bookmark.name || words}
        </span>
      </button>
      <IconButton
        label={t('bookmarks.remove', { place: addressOf(opened.reading, range, addressForm) })}
        onClick={() => reportFailure(callStore('bookmark:remove', { bookmarkId: bookmark.id }))}
      >
        <X size={14} strokeWidth={1.5} />
      </IconButton>
    </li>
  );
}
