import { Maximize, Minus, Plus } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachedPicture } from '../../../shared/domain/picture/picture';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { firstFocus } from '../../ui/first-focus';
import { useZoom } from './use-zoom';
import styles from './pictures.module.css';

interface ZoomDialogProps {
  readonly picture: AttachedPicture;
  readonly number: number;
  readonly url: string;
  readonly alt: string;
  readonly onClose: () => void;
}

const wishes = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '1': 'actual' } as const;

/** A picture as large as one wants; arrow keys and dragging move it. */
export function ZoomDialog({ picture, number, url, alt, onClose }: ZoomDialogProps) {
  const { t } = useTranslation('pictures');
  const view = useRef<HTMLDivElement>(null);
  const { scale, isFit, to } = useZoom(view, picture);
  const onKeyDown = (event: KeyboardEvent) => {
    const wish = wishes[event.key as keyof typeof wishes];
    if (!wish || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    to(wish);
  };
  return (
    <Dialog
      title={t('number', { number })}
      about={picture.fileName}
      width={4000}
      height={4000}
      onClose={onClose}
      footer={
        <>
          <IconButton label={t('zoom.fit')} shortcut="0" pressed={isFit} onClick={() => to('fit')}>
            <Maximize size={16} strokeWidth={1.5} />
          </IconButton>
          <Button look="plain" title={`${t('zoom.actual')}  1`} onClick={() => to('actual')}>
            {t('zoom.actual')}
          </Button>
          <IconButton label={t('zoom.out')} shortcut="−" onClick={() => to('out')}>
            <Minus size={16} strokeWidth={1.5} />
          </IconButton>
          <IconButton label={t('zoom.in')} shortcut="+" onClick={() => to('in')}>
            <Plus size={16} strokeWidth={1.5} />
          </IconButton>
          <span role="status">{t('zoom.scale', { percent: Math.round(scale * 100) })}</span>
          <span className={styles['keys']}>{t('zoom.keys')}</span>
        </>
      }
    >
      {/* A region that scrolls takes the arrow keys by itself; the other keys are its own. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={(element) => {
          view.current = element;
          firstFocus(element);
        }}
        className={styles['view']}
        role="region"
        aria-label={t('zoom.view', { number })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          event.currentTarget.scrollBy(-event.movementX, -event.movementY);
        }}
      >
        <img
          src={url}
          alt={alt}
          draggable={false}
          style={{ width: picture.width * scale, height: picture.height * scale }}
        />
      </div>
    </Dialog>
  );
}
