import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readingOfPassage } from '../../../shared/domain/document/passage';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { useOwnPane } from '../../lib/pane';
import { foldsInspector, foldsOutline, useMedia } from '../../lib/use-media';
import { BlockView } from './block-view';
import { usePanes } from './panes';
import { rememberedPlace } from './use-place';
import readerStyles from './reader-view.module.css';
import textStyles from './text-column.module.css';

/** A text of this many characters and more takes long enough to be there that its first passage comes before. */
const longText = 100_000;

/** The place where a long text is read on, shown while the whole of it is on its way. */
export function FirstPassage({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('reader');
  const pane = useOwnPane();
  const { data: documents } = useStoreQuery('document:list', {});
  const isLong = (documents?.find(({ id }) => id === documentId)?.characterCount ?? 0) >= longText;
  const from = useMemo(() => rememberedPlace(pane, documentId)?.block, [pane, documentId]);
  const { data: passage } = useStoreQuery(
    'document:passage',
    { documentId, ...(from ? { from } : {}) },
    { enabled: isLong },
  );
  const blocks = useMemo(() => (passage ? readingOfPassage(passage) : []), [passage]);
  const outlineFolds = useMedia(foldsOutline);
  const narrow = useMedia(foldsInspector);
  // The room that the panes will take: the words stay where they are when those come.
  const hasInspector = usePanes(({ inspector, margin }) => inspector && !margin) && !narrow;
  return (
    <div className={readerStyles['reader']} data-inspector={hasInspector || undefined} aria-busy>
      {!outlineFolds && <div />}
      <main className={readerStyles['main']} aria-label={t('text')}>
        <div className={textStyles['scroller']} role="document" aria-label={t('text')}>
          <div className={textStyles['column']} lang="zh-CN">
            {blocks.map((block, index) => (
              <BlockView
                key={block.id}
                block={block}
                first={index === 0}
                address=""
                longAddress=""
                marks={undefined}
              />
            ))}
          </div>
        </div>
      </main>
    </div>
  );
}
