import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { stacksPanes, useMedia } from '../../../lib/use-media';
import { halves, usePanes } from '../panes';
import styles from './split.module.css';

/** Shares of the width that the divider may give the first pane, and how far a key moves it. */
const least = 0.2;
const most = 0.8;
const step = 0.02;

const clamp = (share: number) => Math.min(most, Math.max(least, share));
const percent = (share: number) => Math.round(share * 100);

/**
 * The line between two panes: dragged, or moved with ← and → (↑ and ↓ where they stand one over the
 * other); Enter or a double click makes halves.
 */
export function Divider() {
  const { t } = useTranslation('reader');
  const share = usePanes((state) => state.share);
  const setShare = usePanes((state) => state.setShare);

  const isStacked = useMedia(stacksPanes);

  const onKeyDown = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      [isStacked ? 'ArrowUp' : 'ArrowLeft']: share - step,
      [isStacked ? 'ArrowDown' : 'ArrowRight']: share + step,
      Home: least,
      End: most,
      Enter: halves,
    };
    const wanted = to[event.key];
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    setShare(clamp(wanted));
  };
  const onPointerDown = (press: PointerEvent<HTMLElement>) => {
    const held = press.currentTarget;
    const gutter = held.parentElement?.getBoundingClientRect();
    const box = held.closest('main')?.getBoundingClientRect();
    if (press.button !== 0 || !box || !gutter) return;
    held.setPointerCapture(press.pointerId);
    const [offsetX, offsetY] = [press.clientX - gutter.left, press.clientY - gutter.top];
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) =>
      setShare(
        clamp(
          isStacked
            ? (clientY - offsetY - box.top) / (box.height - gutter.height)
            : (clientX - offsetX - box.left) / (box.width - gutter.width),
        ),
      );
    const onEnd = () => {
      held.removeEventListener('pointermove', onMove);
      held.removeEventListener('lostpointercapture', onEnd);
    };
    held.addEventListener('pointermove', onMove);
    held.addEventListener('lostpointercapture', onEnd);
  };
  return (
    // A separator that takes the focus is a control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-label={t('split.divider')}
      aria-valuenow={percent(share)}
      aria-valuemin={percent(least)}
      aria-valuemax={percent(most)}
      aria-valuetext={t('split.share', { share: percent(share) })}
      title={t('split.dividerHint')}
      className={styles['divider']}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => setShare(halves)}
    />
  );
}
