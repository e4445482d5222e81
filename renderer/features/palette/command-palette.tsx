import { Command as Menu } from 'cmdk';
import {
  ChevronRight,
  CornerDownRight,
  FileText,
  NotebookPen,
  Search,
  Tag,
  type LucideIcon,
} from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { shortcutKeys, type Command } from '../../lib/commands';
import { BareDialog } from '../../ui/bare-dialog';
import { Highlighted } from '../../ui/highlighted';
import { KeyCaps } from '../../ui/key-caps';
import { useOpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { addressItem } from './address-item';
import { findItems, withFirst, type PaletteGroup, type PaletteItem } from './palette-items';
import { withTyped } from './typed-items';
import { usePaletteItems } from './use-palette-items';
import { firstFocus } from '../../ui/first-focus';
import styles from './command-palette.module.css';

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

const icons: Record<PaletteGroup | 'find', LucideIcon> = {
  find: Search,
  headings: CornerDownRight,
  tags: Tag,
  notes: NotebookPen,
  documents: FileText,
  commands: ChevronRight,
};

/** One line to every command, section, tag and note. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('app');
  const { t: words } = useTranslation('palette');
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState<string | null>(null);
  // As they were when the palette opened: some are only for when nobody types, as now in this line.
  const [available] = useState(() =>
    commands.filter((command) => command.id !== 'palette' && (command.isEnabled?.() ?? true)),
  );
  const items = usePaletteItems(available);
  const opened = useOpenDocument(useWorkbench((state) => state.documentId));
  const groups = useMemo(() => {
    const found = findItems(items, typed);
    const place = addressItem(opened, typed, t);
    return withTyped(place ? withFirst(found, place) : found, typed, opened, words);
  }, [items, typed, opened, t, words]);

  // Whether Ctrl (⌘) was held when the row was chosen: a text, or a place in it, then opens to the side.
  const toTheSide = useRef(false);
  const choose = (item: PaletteItem) => {
    // Closed first: a command may open another dialog, or want the focus where it was.
    flushSync(onClose);
    if (toTheSide.current && item.runBeside) item.runBeside();
    else item.run();
  };

  return (
    <BareDialog label={t('palette.label')} onClose={onClose} width={640} stands="top">
      <Menu
        className={styles['palette']}
        label={t('palette.label')}
        shouldFilter={false}
        vimBindings={false}
        loop
        onPointerDownCapture={(event) => {
          toTheSide.current = event.ctrlKey || event.metaKey;
        }}
        onKeyDown={(event) => {
          toTheSide.current = event.ctrlKey || event.metaKey;
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            event.stopPropagation();
            onClose();
          }
        }}
      >
        <div className={styles['field']}>
          <Search size={16} strokeWidth={1.5} aria-hidden />
          <Menu.Input
            ref={firstFocus}
            placeholder={t('palette.placeholder')}
            value={composing ?? typed}
            onValueChange={(text) => (composing === null ? setTyped(text) : setComposing(text))}
            onCompositionStart={(event) => setComposing(event.currentTarget.value)}
            onCompositionEnd={(event) => {
              setComposing(null);
              setTyped(event.currentTarget.value);
            }}
          />
          <KeyCaps shortcut="Escape" />
        </div>
        <Menu.List className={styles['list']} label={t('palette.label')}>
          {groups.map(({ group, found }) => (
            <Menu.Group key={group} heading={t(`palette.${group}`)} className={styles['group']}>
              {found.map(({ item, hits }) => (
                <PaletteRow key={item.id} item={item} hits={hits} onChoose={() => choose(item)} />
              ))}
            </Menu.Group>
          ))}
        </Menu.List>
        {groups.length === 0 && (
          <p className={styles['none']} role="status">
            {t('palette.empty')}
          </p>
        )}
        <PaletteFoot />
      </Menu>
    </BareDialog>
  );
}

interface PaletteRowProps {
  readonly item: PaletteItem;
  readonly hits: Parameters<typeof Highlighted>[0]['hits'];
  readonly onChoose: () => void;
}

function PaletteRow({ item, hits, onChoose }: PaletteRowProps) {
  const Icon = icons[item.icon ?? item.group];
  return (
    <Menu.Item value={item.id} className={styles['row']} onSelect={onChoose}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
      <span className={styles['text']} lang={item.isSource ? 'zh-CN' : undefined}>
        <Highlighted text={item.text} hits={hits} />
      </span>
      {item.hint !== undefined && <span className={styles['hint']}>{item.hint}</span>}
      {item.shortcut !== undefined && <KeyCaps shortcut={item.shortcut} />}
    </Menu.Item>
  );
}

function PaletteFoot() {
  const { t } = useTranslation('palette');
  const hints = [
    ['↑↓', t('foot.choose')],
    ['Enter', t('foot.open')],
    [shortcutKeys('Mod+Enter').join(' '), t('foot.openBeside')],
    ['>', t('foot.commands')],
    ['#', t('foot.tags')],
  ];
  return (
    <div className={styles['foot']} aria-hidden>
      {hints.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </div>
  );
}
