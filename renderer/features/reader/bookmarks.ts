import { toReading } from '../../../shared/domain/document/reading';
import type { Bookmark } from '../../../shared/domain/bookmark/bookmark';
import { callStore, queryClient } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useReader } from './reader-state';
import { shown } from './shown';

/** Sets a bookmark at the paragraph in hand, or takes away the one that is there. */
export function toggleBookmark(): void {
  const opened = shown()?.opened;
  const { selection, placePoint } = useReader.getState();
  const point = selection?.range.start ?? placePoint;
  if (!opened || !point) return;
  const documentId = opened.document.id;
  const indexOf = (bookmark: Pick<Bookmark, 'point'>) => toReading(opened.reading, bookmark.point)?.index;
  const known = queryClient
    .getQueryData<readonly Bookmark[]>(['bookmark:list', { documentId }])
    ?.find((bookmark) => indexOf(bookmark) === indexOf({ point }));
  reportFailure(
    known
      ? callStore('bookmark:remove', { bookmarkId: known.id })
      : callStore('bookmark:add', { documentId, point: selection ? point : { ...point, offset: 0 } }),
  );
}
