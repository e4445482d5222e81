import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import { useWorkbench } from '../../lib/workbench';
import { PictureBlock } from './picture-block';
import { firstRunId, splitRunId } from './dom-text';
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
  const describedBy = marks ? `marks-${block.id}` : undefined;
  const shared = {
    id: `block-${block.id}`,
    'data-address': address,
    'data-kind': block.kind,
    'aria-describedby': describedBy,
  };
  const list = marks && <MarkList id={`marks-${block.id}`} marks={marks} />;
  if (block.kind === 'image') {
    return (
      <PictureBlock block={block} shared={shared}>
        {list}
      </PictureBlock>
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
        {runsOfBlock(block)}
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
      {runsOfBlock(block)}
      {list}
    </p>
  );
});

const runId = ({ start }: ReadingBlock, source: string) =>
  start.block === source && start.offset > 0 ? splitRunId(source, start.offset) : firstRunId(source);

/** The block's text as runs; the topic sentence is its own bold stretch. */
function runsOfBlock(block: ReadingBlock): ReactNode[] {
  const runs: ReactNode[] = [];
  const begun = new Set<string>();
  const push = (part: ReadingBlock['parts'][number], from: number, to: number, topic: boolean) => {
    if (from >= to) return;
    const text = block.text.slice(part.at + from - part.from, part.at + to - part.from);
    const isFirst = !begun.has(part.block);
    begun.add(part.block);
    const run = (
      <span
        key={`${part.block}-${from}`}
        id={isFirst ? runId(block, part.block) : undefined}
        data-block={part.block}
        data-from={from}
      >
        {text}
      </span>
    );
    runs.push(
      topic ? (
        <b key={`topic-${part.block}-${from}`} className={styles['topic']}>
          {run}
        </b>
      ) : (
        run
      ),
    );
  };
  for (const part of block.parts) {
    const split = Math.max(part.from, Math.min(part.to, part.from + block.topicEnd - part.at));
    push(part, part.from, split, true);
    push(part, split, part.to, false);
  }
  return runs;
}

/** Says that these are the words of the page that carried the document. */
function PageVoice() {
  const { t } = useTranslation('reader');
  return (
    <span className={styles['voice']} data-label={t('pageVoice')} role="note" aria-label={t('pageVoice')} />
  );
}

/** Marks paint nothing into the document, so this list says them to assistive technology. */
function MarkList({ id, marks }: { readonly id: string; readonly marks: readonly Annotation[] }) {
  const { t } = useTranslation('annotations');
  return (
    <span id={id} className="visually-hidden" role="group" aria-label={t('list')}>
      {marks.map((mark) => (
        <button
          key={mark.id}
          type="button"
          tabIndex={-1}
          onClick={() => useWorkbench.getState().focusAnnotation(mark.id)}
          aria-label={t('markOf', {
            color: t(`app:color.${mark.color}`),
            quote: mark.quote.exact,
            tags: '',
            comment: mark.comments.map((comment) => `; ${comment.text}`).join(''),
          })}
        />
      ))}
    </span>
  );
}
