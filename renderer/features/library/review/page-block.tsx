import { Fragment, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewBlock } from '../../../../shared/domain/document/review';
import { levelWord } from './level-word';
import styles from './review.module.css';

interface PageBlockProps {
  readonly block: ReviewBlock;
  readonly isInHand: boolean;
  /** Where the block would be parted, in UTF-16 units of its text; null where it cannot be. */
  readonly splitAt: number | null;
  readonly onHand: () => void;
  readonly onSplitAt: (offset: number) => void;
}

/** The offset in the block's text that was pressed, from the piece of text and the place in it. */
function pressedOffset(event: MouseEvent): number | null {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY);
  const piece = place?.offsetNode.parentElement?.closest('[data-at]');
  if (!place || !piece || place.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  return Number(piece.getAttribute('data-at')) + place.offset;
}

/** The text in pieces, cut at the seams of repairs and where it would be parted. */
function piecesOf({ text, parts }: ReviewBlock, splitAt: number | null) {
  const seams = new Map(parts.flatMap(({ at, seam }) => (seam ? [[at, seam] as const] : [])));
  const cuts = [...new Set([0, ...seams.keys(), ...(splitAt === null ? [] : [splitAt])])].sort(
    (a, b) => a - b,
  );
  return cuts.map((from, at) => ({
    from,
    text: text.slice(from, cuts[at + 1]),
    seam: seams.get(from) ?? null,
  }));
}

/** One block as the importer saw it, with its kind in the gutter. */
export function PageBlock({ block, isInHand, splitAt, onHand, onSplitAt }: PageBlockProps) {
  const { t } = useTranslation('import-review');
  const { key, count } = levelWord(block);
  const isMatter = block.kind === 'matter';
  return (
    // The tree has the keys for everything that a press does here.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles['block']}
      data-kind={block.kind}
      data-level={block.level}
      data-hand={isInHand || undefined}
      onClick={(event) => {
        const offset = isInHand ? pressedOffset(event) : null;
        if (offset !== null && offset > 0) onSplitAt(offset);
        onHand();
      }}
    >
      <span className={styles['gutter']}>{isMatter ? '' : t(`level.${key}`, { count })}</span>
      <div
        className={styles['words']}
        data-bracket={/^[（〔【《「『]/u.test(block.text) || undefined}
        lang="zh-CN"
      >
        {block.kind === 'image' && <span className={styles['picture']}>{t('picture')}</span>}
        {block.rows ? (
          <table>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) =>
                    typeof cell === 'string' ? (
                      <td key={column}>{cell}</td>
                    ) : (
                      <td key={column} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                        {cell.text}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          piecesOf(block, isInHand ? splitAt : null).map(({ from, text, seam }) => (
            <Fragment key={from}>
              {seam && (
                <span className={styles['seam']} role="img" aria-label={t(`seam.${seam}`)}>
                  {seam === 'space' ? '␣' : '⏎'}
                </span>
              )}
              {isInHand && from === splitAt && from > 0 && (
                <span className={styles['split']} role="img" aria-label={t('splitHere')} />
              )}
              <span data-at={from}>{text}</span>
            </Fragment>
          ))
        )}
        {block.isCut && <span className={styles['cut']}>{t('cut')}</span>}
      </div>
      {isMatter && <span className={styles['matter']}>{t('matter')}</span>}
    </div>
  );
}
