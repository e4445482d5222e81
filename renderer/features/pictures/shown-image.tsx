import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { AttachedPicture } from '../../../shared/domain/picture/picture';
import { usePictureView } from './picture-view';
import { RegionFrames, regionsOf } from './region-frames';
import { mostLines } from './use-picture-lines';
import { usePictureUrl } from './use-picture-url';
import styles from './pictures.module.css';

const ZoomDialog = lazy(() => import('./zoom-dialog').then((it) => ({ default: it.ZoomDialog })));

interface ShownImageProps {
  readonly picture: Pick<
    AttachedPicture,
    'blockId' | 'documentId' | 'sha256' | 'width' | 'height' | 'fileName'
  >;
  /** The address of its pixels in this page, null until they are there. */
  readonly url: string | null;
  readonly number: number;
  readonly alt: string;
  /** Marks on the picture's block. */
  readonly marks: readonly Annotation[];
}

/** A picture with its regions, fitted to the column; its space is kept before its bytes are there. */
export function ShownImage({ picture, url, number, alt, marks }: ShownImageProps) {
  const { t } = useTranslation('pictures');
  const { width, height, sha256, blockId, documentId } = picture;
  const isZoomed = usePictureView((state) => state.blockId === blockId);
  const changing = usePictureView((state) => state.changing);
  const { open, close } = usePictureView.getState();
  const regions = regionsOf(marks, sha256);
  return (
    <div
      className={styles['frame']}
      style={{
        width: `min(100%, ${width}px, calc(${mostLines} * var(--reading-line) * ${width / height}))`,
        aspectRatio: `${width} / ${height}`,
      }}
    >
      {url !== null && <img src={url} alt={alt} width={width} height={height} draggable={false} />}
      <button type="button" aria-label={t('zoom.open', { number })} onClick={() => open(blockId)} />
      <RegionFrames regions={regions} />
      {isZoomed &&
        url !== null &&
        // Outside of the text, whose face and grid it would inherit.
        createPortal(
          <Suspense fallback={null}>
            <ZoomDialog
              place={{ documentId, blockId }}
              picture={picture}
              number={number}
              url={url}
              alt={alt}
              regions={regions}
              changing={changing}
              onClose={close}
            />
          </Suspense>,
          document.body,
        )}
    </div>
  );
}

/** A picture that the researcher attached. */
export function AttachedImage(props: Omit<ShownImageProps, 'url'>) {
  return <ShownImage {...props} url={usePictureUrl(props.picture.sha256)} />;
}
