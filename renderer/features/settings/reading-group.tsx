import { Switch } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import {
  defaultSettings,
  selectionUnits,
  textFonts,
  type Settings,
} from '../../../shared/domain/settings/settings';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { changeSettings } from '../../lib/settings';
import { columnWidths, fontSizes, lineHeights } from '../../lib/setting-limits';
import { SettingGroup, SettingRow } from './setting-row';
import { SliderRow } from './slider-row';
import styles from './settings.module.css';

const { textFont, fontSize, lineHeight, columnWidth, boldTopicSentence, selectionUnit } = defaultSettings;
const asDelivered = { textFont, fontSize, lineHeight, columnWidth, boldTopicSentence, selectionUnit };

/** How the text of a document is set. */
export function ReadingGroup({ id, settings }: { readonly id: string; readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const isChanged = Object.entries(asDelivered).some(
    ([name, value]) => settings[name as keyof typeof asDelivered] !== value,
  );
  return (
    <SettingGroup
      id={id}
      title={t('reading')}
      aside={
        isChanged && (
          <Button look="link" onClick={() => changeSettings(asDelivered)}>
            {t('restore')}
          </Button>
        )
      }
    >
      <SettingRow label={t('textFont')}>
        <Select
          label={t('textFont')}
          value={settings.textFont}
          options={textFonts.map((font) => ({ value: font, text: t(`textFonts.${font}`) }))}
          onChange={(font) => changeSettings({ textFont: font })}
        />
      </SettingRow>
      <SliderRow
        label={t('fontSize')}
        value={settings.fontSize}
        text={t('fontSizeUnit', { count: settings.fontSize })}
        limits={fontSizes}
        onChange={(value) => changeSettings({ fontSize: value })}
      />
      <SliderRow
        label={t('lineHeight')}
        value={settings.lineHeight}
        text={settings.lineHeight.toFixed(2)}
        limits={lineHeights}
        onChange={(value) => changeSettings({ lineHeight: value })}
      />
      <SliderRow
        label={t('columnWidth')}
        value={settings.columnWidth}
        text={t('columnUnit', { count: settings.columnWidth })}
        limits={columnWidths}
        onChange={(value) => changeSettings({ columnWidth: value })}
      />
      <SettingRow label={t('topic')} hint={t('topicHint')}>
        <Switch.Root
          className={styles['switch']}
          aria-label={t('topic')}
          checked={settings.boldTopicSentence}
          onCheckedChange={(checked) => changeSettings({ boldTopicSentence: checked })}
        >
          <Switch.Thumb className={styles['thumb']} />
        </Switch.Root>
      </SettingRow>
      <SettingRow label={t('selectionUnit')} hint={t('selectionUnitHint')}>
        <Segmented
          label={t('selectionUnit')}
          value={settings.selectionUnit}
          options={selectionUnits.map((unit) => ({ value: unit, text: t(`selectionUnits.${unit}`) }))}
          onChange={(unit) => changeSettings({ selectionUnit: unit })}
        />
      </SettingRow>
    </SettingGroup>
  );
}
