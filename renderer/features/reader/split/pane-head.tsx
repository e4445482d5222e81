import { ChevronDown, ChevronLeft, ChevronRight, PanelRight, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionOfBlock } from '../../../../shared/domain/document/reading';
import type { OpenDocument } from '../../../lib/open-document';
import { useOwnPane } from '../../../lib/pane';
import { useShortcut } from '../../../lib/use-shortcut';
import { shortcutKeys } from '../../../lib/commands';
import { useWorkbench, type PaneSide } from '../../../lib/workbench';
import { IconButton } from '../../../ui/button';
import { closePane } from '../panes-acts';
import { useReader } from '../reader-state';
import { goBack, goForward, useTrail } from '../trail';
import { viewOf } from '../views';
import styles from './split.module.css';

interface PaneHeadProps {
  readonly side: PaneSide;
  readonly opened: OpenDocument | null;
  /** Its outline, for when it is opened. */
  readonly outline: ReactNode;
  readonly inspectorShown: boolean;
  /** Given to the pane that the right pane lies over. */
  readonly onToggleInspector?: () => void;
}

/** The head of one of two panes: where it stands, which opens its outline, and its way back. */
export function PaneHead({ side, opened, outline, inspectorShown, onToggleInspector }: PaneHeadProps) {
  const { t } = useTranslation('reader');
  const isActive = useWorkbench((state) => state.pane === side);
  const canGoBack = useTrail((state) => state.back.length > 0);
  const canGoForward = useTrail((state) => state.forward.length > 0);
  const keys = (shortcut: string) => shortcutKeys(shortcut).join(' ');
  const [backKey, forwardKey] = [
    useShortcut('back', 'Alt+ArrowLeft'),
    useShortcut('forward', 'Alt+ArrowRight'),
  ];
  return (
    <header className={styles['head']} data-active={isActive || undefined}>
      {opened ? <Title opened={opened} outline={outline} /> : <span />}
      <div className={styles['tools']}>
        {onToggleInspector && (
          <IconButton label={t('toggleInspector')} pressed={inspectorShown} onClick={onToggleInspector}>
            <PanelRight size={16} strokeWidth={1.5} />
          </IconButton>
        )}
        <IconButton label={t('split.back')} shortcut={keys(backKey)} disabled={!canGoBack} onClick={goBack}>
          <ChevronLeft size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton
          label={t('split.forward')}
          shortcut={keys(forwardKey)}
          disabled={!canGoForward}
          onClick={goForward}
        >
          <ChevronRight size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton label={t(`split.close.${side}`)} onClick={() => closePane(side)}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
    </header>
  );
}

/** The heading being read with the labels above it: 三、（二）提高跨境服务贸易开放水平. */
function useSection(opened: OpenDocument): string {
  const index = useReader((state) => state.placeIndex);
  return useMemo(() => {
    const { blocks, indexOf } = opened.reading;
    const blockOf = (id: Parameters<typeof indexOf.get>[0]) => blocks[indexOf.get(id) ?? -1];
    const id = sectionOfBlock(blocks[index]);
    const heading = id === null ? undefined : blockOf(id);
    if (!heading) return '';
    return heading.path.map((above) => blockOf(above)?.label ?? '').join('') + heading.text;
  }, [opened, index]);
}

function Title({ opened, outline }: { readonly opened: OpenDocument; readonly outline: ReactNode }) {
  const { t } = useTranslation('reader');
  const [isOpen, setOpen] = useState(false);
  const section = useSection(opened);
  const isTwo = useWorkbench(({ beside, documentId }) => beside !== documentId);
  const pane = useOwnPane();
  const jump = useWorkbench((state) => state.jump);
  // Whoever goes somewhere from here reads on there.
  const hasGone = useRef(false);
  useEffect(() => {
    hasGone.current = true;
    setOpen(false);
  }, [jump]);
  const document_ = t('app:title', { title: opened.document.title });
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={styles['title']}
          aria-label={t('split.outline', { section: section || document_ })}
          lang="zh-CN"
        >
          {isTwo && section !== '' && <span className={styles['document']}>{document_}</span>}
          <span className={styles['section']}>{section || document_}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Popover.Trigger>
      <Popover.Portal container={isOpen ? document.querySelector('main') : null}>
        <Popover.Content
          className={styles['outline']}
          aria-label={t('outline')}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={() => {
            hasGone.current = false;
          }}
          onCloseAutoFocus={(event) => {
            if (!hasGone.current) return;
            event.preventDefault();
            viewOf(pane)?.scroller.focus({ preventScroll: true });
          }}
        >
          {outline}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
