import { Maximize, Minus, Plus, SquareDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button';
import type { Draft } from './use-region-draft';
import type { Zoom } from './use-zoom';
import styles from './pictures.module.css';

interface ZoomToolsProps extends Zoom {
  readonly draft: Draft | null;
  readonly onDraw: () => void;
}

/** How large the picture stands, and drawing on it; while a frame is drawn, where it lies and which keys move it. */
export function ZoomTools({ draft, scale, isFit, to, onDraw }: ZoomToolsProps) {
  const { t } = useTranslation('pictures');
  return (
    <>
      <Button title={`${t('region.draw')}  R`} aria-pressed={draft !== null} onClick={onDraw}>
        <SquareDashed size={16} strokeWidth={1.5} aria-hidden /> {t('region.draw')}
      </Button>
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
      <span role="status" className={styles['status']}>
        {draft ? t('region.place', { ...draft.box }) : t('zoom.scale', { percent: Math.round(scale * 100) })}
      </span>
      <span className={styles['keys']}>{t(draft ? 'region.keys' : 'zoom.keys')}</span>
    </>
  );
}
