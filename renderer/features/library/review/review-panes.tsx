import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pointIn } from '../../../../shared/domain/document/review';
import type { ImportPreview, ReviewOutline } from '../../../../shared/ipc/contract';
import { EncodingChoices } from '../encoding-choices';
import type { Incoming } from '../incoming';
import { ReviewDoubts } from './review-doubts';
import { ReviewKeys } from './review-keys';
import { ReviewPages } from './review-pages';
import { ReviewRepairs } from './review-repairs';
import { firstOpen, openTo, ReviewTree } from './review-tree';
import { likelySplit, movedSplit } from './split-place';
import { useReviewChanges } from './use-review-changes';
import { useReviewBlock, type ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

const panes = ['tree', 'pages', 'findings'] as const;

interface ReviewPanesProps {
  readonly incoming: Incoming;
  readonly preview: ImportPreview;
  readonly outline: ReviewOutline;
  readonly file: ReviewedFile;
  readonly isLocked: boolean;
}

/** A file before it is stored: its structure, its text as it was read, and what was found in it. */
export function ReviewPanes({ incoming, preview, outline, file, isLocked }: ReviewPanesProps) {
  const { t } = useTranslation('import-review');
  const [open, setOpen] = useState(() => firstOpen(outline));
  const [hand, setHand] = useState(0);
  const [split, setSplit] = useState<{ readonly index: number; readonly at: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const changes = useReviewChanges(file);
  const block = useReviewBlock(file, hand);
  const splitAt = split?.index === hand ? split.at : block ? likelySplit(block.text, block.label) : null;
  const take = (index: number) => {
    setHand(index);
    setOpen((before) => openTo(outline, before, index));
  };

  const onStructureKey = (event: KeyboardEvent): boolean => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      changes.undo();
    } else if (event.key === 'F6') {
      const at = panes.findIndex((name) => box.current?.querySelector(`[data-pane="${name}"]:focus-within`));
      const next = panes[(at + (event.shiftKey ? 2 : 1)) % panes.length]!;
      box.current
        ?.querySelector<HTMLElement>(`[data-pane="${next}"] :is([tabindex="0"], input, button)`)
        ?.focus();
    } else {
      const inTree = (event.target as Element).getAttribute('role') === 'tree';
      if (!inTree || isLocked || !block || isCommand) return false;
      if (event.altKey) {
        if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
        const by = event.key === 'ArrowRight' ? 1 : -1;
        if (splitAt !== null) setSplit({ index: hand, at: movedSplit(block.text, splitAt, by) });
      } else if (!structureKey(event)) return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const structureKey = (event: KeyboardEvent): boolean => {
    if (!block) return false;
    const point = block.start;
    switch (event.key.toLowerCase()) {
      case 'tab':
        void changes.change(
          block.kind === 'heading'
            ? { kind: 'level', point, by: event.shiftKey ? -1 : 1 }
            : { kind: 'as', point, as: 'heading' },
        );
        return true;
      case 'h':
        void changes.change({ kind: 'as', point, as: 'heading' });
        return true;
      case 'p':
        void changes.change({ kind: 'as', point, as: 'paragraph' });
        return true;
      case 'x':
        void changes.change({ kind: 'as', point, as: 'matter' });
        return true;
      case 'j':
        void changes.change({ kind: 'merge', point }).then((isDone) => isDone && take(Math.max(0, hand - 1)));
        return true;
      case 's':
        if (splitAt !== null) void changes.change({ kind: 'split', point: pointIn(block, splitAt) });
        return true;
      default:
        return false;
    }
  };

  const count = (key: string, value: number) =>
    value > 0 && <span>{t(`count.${key}`, { count: value })}</span>;
  return (
    // Keys that hold in all three panes.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['panes']} ref={box} onKeyDown={(event) => onStructureKey(event)}>
      <div className={styles['left']} data-pane="tree">
        <div className={styles['leftHead']}>
          <h3>{t('structure')}</h3>
          <p>
            {count('chapter', outline.headings.filter(({ level }) => level === 1).length)}
            {count('section', outline.headings.filter(({ level }) => level === 2).length)}
            {count('paragraph', outline.paragraphCount)}
            {count('picture', outline.pictureCount)}
          </p>
        </div>
        <ReviewTree file={file} outline={outline} open={open} onOpen={setOpen} hand={hand} onHand={setHand} />
        <ReviewKeys changes={changes} />
      </div>
      <div className={styles['middle']} data-pane="pages">
        <ReviewPages
          file={file}
          outline={outline}
          hand={hand}
          splitAt={splitAt}
          onHand={take}
          onSplitAt={(at) => setSplit({ index: hand, at })}
        />
      </div>
      <aside className={styles['right']} data-pane="findings" aria-label={t('findings')}>
        <EncodingChoices incoming={incoming} isLocked={isLocked} />
        {preview.encodings.length === 0 && <p className={styles['none']}>{t('noEncoding')}</p>}
        <ReviewRepairs file={file} outline={outline} changes={changes} />
        <ReviewDoubts
          fileKey={incoming.key}
          settled={incoming.settled}
          outline={outline}
          changes={changes}
          onHand={take}
        />
      </aside>
    </div>
  );
}
