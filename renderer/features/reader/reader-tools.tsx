import { ALargeSmall, Columns2, Focus, MessageSquareText, PanelRight, Wrench } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { doubtsOf } from '../../../shared/domain/document/doubts';
import { themes } from '../../../shared/domain/settings/settings';
import { changeSettings, useSettings } from '../../lib/settings';
import { shortcutKeys } from '../../lib/commands';
import type { OpenDocument } from '../../lib/open-document';
import { columnWidths, fontSizes, lineHeights, type Limits } from '../../lib/setting-limits';
import { IconButton } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { usePanes } from './panes';
import { openSecondPane } from './panes-acts';
import { RepairList } from './repair-list';
import { DoubtList } from './structure/doubt-list';
import styles from './reader-tools.module.css';

interface ReaderToolsProps {
  readonly opened: OpenDocument;
  readonly inspectorShown: boolean;
  readonly onToggleInspector: () => void;
}

/** The few tools of the reader: repairs, right pane, type. */
export function ReaderTools({ opened, inspectorShown, onToggleInspector }: ReaderToolsProps) {
  const { t } = useTranslation('reader');
  const repairs = opened.reading.repairs;
  const { margin, focus, toggle } = usePanes();
  const doubts = useMemo(() => doubtsOf(opened.reading), [opened]);
  const label =
    doubts.length > 0
      ? t('structure:openBoth', { count: repairs.length, doubts: doubts.length })
      : t('repairs.open', { count: repairs.length });
  return (
    <div className={styles['tools']}>
      {repairs.length + doubts.length > 0 && (
        <Popover.Root>
          <Popover.Trigger asChild>
            <IconButton label={label}>
              <Wrench size={16} strokeWidth={1.5} />
            </IconButton>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              aria-label={label}
              className={[styles['popover'], styles['lists']].join(' ')}
              align="end"
              sideOffset={6}
              collisionPadding={8}
            >
              {repairs.length > 0 && <RepairList opened={opened} />}
              {doubts.length > 0 && <DoubtList opened={opened} doubts={doubts} />}
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
      <IconButton label={t('marginNotes')} shortcut="F7" pressed={margin} onClick={() => toggle('margin')}>
        <MessageSquareText size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton label={t('focusMode')} shortcut="F8" pressed={focus} onClick={() => toggle('focus')}>
        <Focus size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton
        label={t('split.open')}
        shortcut={shortcutKeys('Mod+\\').join(' ')}
        onClick={openSecondPane}
      >
        <Columns2 size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton label={t('toggleInspector')} pressed={inspectorShown} onClick={onToggleInspector}>
        <PanelRight size={16} strokeWidth={1.5} />
      </IconButton>
      <Popover.Root>
        <Popover.Trigger asChild>
          <IconButton label={t('type.open')}>
            <ALargeSmall size={16} strokeWidth={1.5} />
          </IconButton>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={t('type.open')}
            className={styles['popover']}
            align="end"
            sideOffset={6}
            collisionPadding={8}
          >
            <TypeSettings />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

function TypeSettings() {
  const { t } = useTranslation('reader');
  const settings = useSettings();
  return (
    <div className={styles['type']}>
      <Slider
        label={t('type.size')}
        value={settings.fontSize}
        text={`${settings.fontSize} px`}
        limits={fontSizes}
        onChange={(fontSize) => changeSettings({ fontSize })}
      />
      <Slider
        label={t('type.line')}
        value={settings.lineHeight}
        text={settings.lineHeight.toFixed(2)}
        limits={lineHeights}
        onChange={(lineHeight) => changeSettings({ lineHeight })}
      />
      <Slider
        label={t('type.column')}
        value={settings.columnWidth}
        text={`${settings.columnWidth}`}
        limits={columnWidths}
        onChange={(columnWidth) => changeSettings({ columnWidth })}
      />
      <Segmented
        label={t('type.theme')}
        value={settings.theme}
        options={themes.map((theme) => ({ value: theme, text: t(`theme.${theme}`) }))}
        onChange={(theme) => changeSettings({ theme })}
      />
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly limits: Limits;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, text, limits, onChange }: SliderProps) {
  return (
    <label className={styles['slider']}>
      <span>{label}</span>
      <input
        type="range"
        value={value}
        {...limits}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output>{text}</output>
    </label>
  );
}
