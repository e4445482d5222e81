import { memo, useMemo } from 'react';
import type { OpenDocument } from '../../lib/open-document';
import { useReader } from './reader-state';
import styles from './reader-view.module.css';

/** The chapter's title over the text, once its heading has left the view. */
export const RunningHead = memo(function RunningHead({ opened }: { readonly opened: OpenDocument }) {
  const index = useReader((state) => state.placeIndex);
  const title = useMemo(() => {
    const block = opened.reading.blocks[index];
    const chapter = block?.path[0];
    return chapter ? (opened.blockById.get(chapter)?.text ?? '') : '';
  }, [opened, index]);
  return (
    <p className={styles['running']} lang="zh-CN">
      {title}
    </p>
  );
});
