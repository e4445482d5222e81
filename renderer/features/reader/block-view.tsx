import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import { useOwnPane } from '../../lib/pane';
import { blockElementId, markListId } from './dom-text';
import { MarkList } from './mark-list';
import { PictureBlock } from './picture-block';
import { runsOfBlock } from './source-runs';
import { TableBlock } from './table-block';
import styles from './block-view.module.css';

interface BlockViewProps {
  readonly block: ReadingBlock;
  readonly address: string;
  readonly longAddress: string;
  /** Marks that touch this block, for readers who hear the page; undefined where there are none. */
  readonly marks: readonly Annotation[] | undefined;
  readonly first: boolean;
}

/** A full-width bracket stands in the right half of its square. */
const opensWithBracket = (text: string) => /^[（〔【《「『]/u.test(text);

/** One block of the reading. Its runs carry their place in the source; see dom-text.ts. */
export const BlockView = memo(function BlockView({
  block,
  address,
  longAddress,
  marks,
  first,
}: BlockViewProps) {
  const pane = useOwnPane();
  const describedBy = marks ? markListId(pane, block.id) : undefined;
  const shared = {
    id: blockElementId(pane, block.id),
    'data-address': address,
    'data-kind': block.kind,
    'aria-describedby': describedBy,
  };
  const list = marks && <MarkList id={markListId(pane, block.id)} marks={marks} />;
  if (block.kind === 'image') {
    return (
      <PictureBlock block={block} shared={shared} marks={marks}>
        {list}
      </PictureBlock>
    );
  }
  if (block.kind === 'table') {
    return (
      <TableBlock block={block} shared={shared} longAddress={longAddress}>
        {list}
      </TableBlock>
    );
  }
  if (block.kind === 'heading') {
    const Heading = `h${Math.min(block.level + 1, 6)}` as 'h2';
    return (
      <Heading
        {...shared}
        className={styles['heading']}
        data-level={Math.min(block.level, 4)}
        data-first={first || undefined}
        data-bracket={opensWithBracket(block.text) || undefined}
      >
        {runsOfBlock(pane, block)}
        {list}
      </Heading>
    );
  }
  const { voice } = block;
  return (
    <p
      {...shared}
      className={[
        styles['paragraph'],
        block.kind === 'matter' && styles['matter'],
        voice === 'page' && styles['page'],
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {voice === 'page' && block.kind === 'paragraph' && <PageVoice />}
      {block.paragraph > 0 && (
        <span className={styles['number']} data-number={block.paragraph} title={longAddress} aria-hidden />
      )}
      {runsOfBlock(pane, block)}
      {list}
    </p>
  );
});

/** Says that these are the words of the page that carried the document. */
function PageVoice() {
  const { t } = useTranslation('reader');
  return (
    <span className={styles['voice']} data-label={t('pageVoice')} role="note" aria-label={t('pageVoice')} />
  );
}
