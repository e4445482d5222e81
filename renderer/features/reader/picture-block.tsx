import type { ReactNode } from 'react';
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
  readonly children: ReactNode;
}

/** A picture that did not come along, with what the researcher put in its place. */
export function PictureBlock({ block, shared, children }: PictureBlockProps) {
  const [source] = block.source;
  return (
    <figure {...shared} className={styles['picture']} data-kind="image">
      {source && <PicturePlate source={source} number={block.picture} />}
      {children}
    </figure>
  );
}
