import { ALargeSmall, PanelRight, Wrench } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { defaultSettings, themes } from '../../../shared/domain/settings/settings';
import { callStore, useStoreQuery } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { IconButton } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { RepairList } from './repair-list';
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
  return (
    <div className={styles['tools']}>
      {repairs.length > 0 && (
        <Popover.Root>
          <Popover.Trigger asChild>
            <IconButton label={t('repairs.open', { count: repairs.length })}>
              <Wrench size={16} strokeWidth={1.5} />
            </IconButton>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className={styles['popover']} align="end" sideOffset={6} collisionPadding={8}>
              <RepairList opened={opened} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
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
          <Popover.Content className={styles['popover']} align="end" sideOffset={6} collisionPadding={8}>
            <TypeSettings />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

function TypeSettings() {
  const { t } = useTranslation('reader');
  const { data: settings = defaultSettings } = useStoreQuery('settings:get', {});
  const set = (change: Partial<typeof settings>) => reportFailure(callStore('settings:set', change));
  return (
    <div className={styles['type']}>
      <Slider
        label={t('type.size')}
        value={settings.fontSize}
        text={`${settings.fontSize} px`}
        min={14}
        max={28}
        step={1}
        onChange={(fontSize) => set({ fontSize })}
      />
      <Slider
        label={t('type.line')}
        value={settings.lineHeight}
        text={settings.lineHeight.toFixed(2)}
        min={1.5}
        max={2.4}
        step={0.05}
        onChange={(lineHeight) => set({ lineHeight })}
      />
      <Slider
        label={t('type.column')}
        value={settings.columnWidth}
        text={`${settings.columnWidth}`}
        min={28}
        max={44}
        step={1}
        onChange={(columnWidth) => set({ columnWidth })}
      />
      <Segmented
        label={t('type.theme')}
        value={settings.theme}
        options={themes.map((theme) => ({ value: theme, text: t(`theme.${theme}`) }))}
        onChange={(theme) => set({ theme })}
      />
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, text, min, max, step, onChange }: SliderProps) {
  return (
    <label className={styles['slider']}>
      <span>{label}</span>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output>{text}</output>
    </label>
  );
}
