import { Fragment, memo } from 'react';
import { linePieces } from '../../shared/domain/text/line-pieces';
import styles from './words.module.css';

/** A short title in Chinese, whose lines end between words. */
export const Words = memo(function Words({ text }: { readonly text: string }) {
  return (
    <span className={styles['words']}>
      {linePieces(text).map((piece, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
});
