import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AttachedPicture } from '../../../shared/domain/picture/picture';
import { mostLines } from './use-picture-lines';
import { usePictureUrl } from './use-picture-url';
import { ZoomDialog } from './zoom-dialog';
import styles from './pictures.module.css';

interface AttachedImageProps {
  readonly picture: AttachedPicture;
  readonly number: number;
  readonly alt: string;
}

/** An attached picture, fitted to the column; its space is kept before its bytes are there. */
export function AttachedImage({ picture, number, alt }: AttachedImageProps) {
  const { t } = useTranslation('pictures');
  const { width, height, sha256 } = picture;
  const [isZoomed, setZoomed] = useState(false);
  const url = usePictureUrl(sha256);
  return (
    <div
      className={styles['frame']}
      style={{
        width: `min(100%, ${width}px, calc(${mostLines} * var(--reading-line) * ${width / height}))`,
        aspectRatio: `${width} / ${height}`,
      }}
    >
      {url !== null && <img src={url} alt={alt} width={width} height={height} draggable={false} />}
      <button type="button" aria-label={t('zoom.open', { number })} onClick={() => setZoomed(true)} />
      {isZoomed &&
        url !== null &&
        // Outside of the text, whose face and grid it would inherit.
        createPortal(
          <ZoomDialog
            picture={picture}
            number={number}
            url={url}
            alt={alt}
            onClose={() => setZoomed(false)}
          />,
          document.body,
        )}
    </div>
  );
}
