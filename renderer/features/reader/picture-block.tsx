import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import { PicturePlate } from '../pictures';
import styles from './block-view.module.css';

interface PictureBlockProps {
  readonly block: ReadingBlock;
  readonly shared: {
    readonly id: string;
    readonly 'data-address': string;
    readonly 'aria-describedby': string | undefined;
  };
  readonly marks: readonly Annotation[] | undefined;
  readonly children: ReactNode;
}

const none: readonly Annotation[] = [];

/** A picture that did not come along, with what the researcher put in its place. */
export function PictureBlock({ block, shared, marks = none, children }: PictureBlockProps) {
  const [source] = block.source;
  return (
    <figure {...shared} className={styles['picture']} data-kind="image">
      {source && <PicturePlate source={source} number={block.picture} marks={marks} />}
      {children}
    </figure>
  );
}
