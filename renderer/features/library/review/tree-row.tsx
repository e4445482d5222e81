import { ChevronDown, ChevronRight, CircleAlert, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewDoubt } from '../../../../shared/domain/document/review';
import { levelWord } from './level-word';
import type { TreeRow } from './tree-rows';
import { useReviewBlock, type ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

interface LineProps {
  readonly word: string;
  readonly label: string;
  readonly title: string;
  readonly doubt: ReviewDoubt | undefined;
  readonly isChanged: boolean;
}

/** Level word, label, title and what is to be looked at. */
function Line({ word, label, title, doubt, isChanged }: LineProps) {
  const { t } = useTranslation('import-review');
  const Icon = doubt?.kind === 'number' ? CircleAlert : CircleHelp;
  return (
    <>
      <span className={styles['word']}>{word}</span>
      <span className={styles['title']} lang="zh-CN">
        {label !== '' && <span className={styles['label']}>{label}</span>}
        {title}
      </span>
      {isChanged && <span className={styles['changed']}>{t('changed')}</span>}
      {doubt && (
        <span className={styles['flag']} data-kind={doubt.kind}>
          <Icon size={12} strokeWidth={1.5} aria-hidden />
          {t(doubt.kind === 'number' ? `flag.${doubt.problem}` : 'flag.unsure')}
        </span>
      )}
    </>
  );
}

interface RowProps {
  readonly file: ReviewedFile;
  readonly row: TreeRow;
  readonly doubt: ReviewDoubt | undefined;
}

function BlockLine({ file, row, doubt }: RowProps & { readonly row: Extract<TreeRow, { kind: 'block' }> }) {
  const { t } = useTranslation('import-review');
  const block = useReviewBlock(file, row.index);
  if (!block) return null;
  const { key, count } = levelWord(block);
  const title =
    block.kind === 'image' ? '' : block.text.slice(block.label.length, block.label.length + 60).trim();
  return (
    <Line
      word={t(`level.${key}`, { count })}
      label={block.label}
      title={title}
      doubt={doubt}
      isChanged={block.isChanged}
    />
  );
}

/** What a row of the tree shows. */
export function TreeRowContent(props: RowProps) {
  const { t } = useTranslation('import-review');
  const { row, doubt } = props;
  if (row.kind === 'block') return <BlockLine {...props} row={row} />;
  const Chevron = row.isOpen ? ChevronDown : ChevronRight;
  if (row.kind === 'front') {
    return (
      <>
        <Chevron size={14} strokeWidth={1.5} aria-hidden className={styles['chevron']} />
        <span className={styles['title']}>{t('front', { count: row.count })}</span>
      </>
    );
  }
  const { heading, hasRows } = row;
  const { key, count } = levelWord({ kind: 'heading', ...heading });
  return (
    <>
      {hasRows && <Chevron size={14} strokeWidth={1.5} aria-hidden className={styles['chevron']} />}
      <Line
        word={t(`level.${key}`, { count })}
        label={heading.label}
        title={heading.text.slice(heading.label.length).trim()}
        doubt={doubt}
        isChanged={heading.isChanged}
      />
    </>
  );
}
