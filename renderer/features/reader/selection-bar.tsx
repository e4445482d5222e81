import { Copy, MessageSquare, Quote, Table2, Tag } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../lib/commands';
import { useShortcut } from '../../lib/use-shortcut';
import { useWorkbench } from '../../lib/workbench';
import { Swatches } from '../../ui/swatches';
import { scrollerOf } from './dom-text';
import type { ReaderSelection } from './reader-state';
import {
  addMeasure,
  commentSelection,
  copyWithCitation,
  markSelection,
  pickTags,
  quoteSelection,
} from './selection-actions';
import styles from './selection-bar.module.css';

const gap = 10;

interface SelectionFrameProps {
  readonly selection: ReaderSelection;
  readonly label: string;
  readonly children: ReactNode;
}

/** A bar under the last line of a selection, or above its first. */
export function SelectionFrame({ selection, label, children }: SelectionFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const bar = ref.current;
    const pane = scrollerOf(useWorkbench.getState().pane)?.getBoundingClientRect();
    if (!bar || !pane) return;
    const { width, height } = bar.getBoundingClientRect();
    const below = selection.end.bottom + gap;
    const top = below + height > pane.bottom - 8 ? selection.start.top - gap - height : below;
    // A narrow pane lends the bar the width of its neighbour.
    const room = width + 32 > pane.width ? (bar.closest('main')?.getBoundingClientRect() ?? pane) : pane;
    const left = Math.max(Math.min(selection.end.right - width / 2, room.right - width - 16), room.left + 16);
    setPlace(
      top < pane.top || top + height > pane.bottom ? { left, top: pane.bottom - height - 16 } : { left, top },
    );
  }, [selection]);
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      className={styles['bar']}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      // The selection must survive a press on the bar.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

/** The one bar that selecting text opens. */
export function SelectionBar({ selection }: { readonly selection: ReaderSelection }) {
  const { t } = useTranslation('reader');
  return (
    <SelectionFrame selection={selection} label={t('bar.label')}>
      <Swatches numbered onPick={markSelection} />
      <span className={styles['rule']} />
      <button type="button" onClick={() => pickTags()}>
        <Tag size={16} strokeWidth={1.5} aria-hidden />
        {t('bar.tag')} <Key command="tag" usual="T" />
      </button>
      <button type="button" onClick={commentSelection}>
        <MessageSquare size={16} strokeWidth={1.5} aria-hidden />
        {t('bar.comment')} <Key command="comment" usual="C" />
      </button>
      <button type="button" onClick={addMeasure}>
        <Table2 size={16} strokeWidth={1.5} aria-hidden />
        {t('bar.measure')} <Key command="measure" usual="M" />
      </button>
      <button type="button" onClick={quoteSelection}>
        <Quote size={16} strokeWidth={1.5} aria-hidden />
        {t('bar.quote')} <Key command="quote" usual="Q" />
      </button>
      <button type="button" onClick={copyWithCitation}>
        <Copy size={16} strokeWidth={1.5} aria-hidden />
        {t('bar.copy')} <Key command="copy-cited" usual="Shift+Mod+C" />
      </button>
    </SelectionFrame>
  );
}

/** The key of a command without the modifier that goes without saying here. */
function Key({ command, usual }: { readonly command: string; readonly usual: string }) {
  const shortcut = useShortcut(command, usual);
  return shortcut && <kbd>{shortcutKeys(shortcut.replace('Mod+', '')).join('')}</kbd>;
}
