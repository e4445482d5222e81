import { Switch } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultSettings, languages, themes, type Settings } from '../../../shared/domain/settings/settings';
import { callStore, useStoreQuery } from '../../lib/client';
import type { Command } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { Segmented } from '../../ui/segmented';
import { AuthorFields } from './author-fields';
import { ShortcutList } from './shortcut-list';
import styles from './settings.module.css';

const version = '0.1.0';

/** Everything that can be set; a change acts at once. */
export function SettingsScreen({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation('settings');
  const { data: settings = defaultSettings } = useStoreQuery('settings:get', {});
  const set = (change: Partial<Settings>) => reportFailure(callStore('settings:set', change));
  const slider = (
    key: 'fontSize' | 'lineHeight' | 'columnWidth',
    min: number,
    max: number,
    step: number,
    text: string,
  ) => (
    <SliderRow
      label={t(key)}
      value={settings[key]}
      text={text}
      min={min}
      max={max}
      step={step}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <div className={styles['settings']}>
      <main className={styles['main']}>
        <Group title={t('general')}>
          <Row label={t('theme')}>
            <Segmented
              label={t('theme')}
              value={settings.theme}
              options={themes.map((theme) => ({ value: theme, text: t(`themes.${theme}`) }))}
              onChange={(theme) => set({ theme })}
            />
          </Row>
          <Row label={t('language')}>
            <Segmented
              label={t('language')}
              value={settings.language}
              options={languages.map((language) => ({ value: language, text: t(`languages.${language}`) }))}
              onChange={(language) => set({ language })}
            />
          </Row>
        </Group>
        <Group title={t('reading')}>
          {slider('fontSize', 14, 28, 1, `${settings.fontSize} px`)}
          {slider('lineHeight', 1.5, 2.4, 0.05, settings.lineHeight.toFixed(2))}
          {slider('columnWidth', 28, 44, 1, t('columnUnit', { count: settings.columnWidth }))}
          <Row label={t('topic')} hint={t('topicHint')}>
            <Switch.Root
              className={styles['switch']}
              aria-label={t('topic')}
              checked={settings.boldTopicSentence}
              onCheckedChange={(boldTopicSentence) => set({ boldTopicSentence })}
            >
              <Switch.Thumb className={styles['thumb']} />
            </Switch.Root>
          </Row>
        </Group>
        <Group title={t('author')}>
          <Row label={t('author')} hint={t('authorHint')}>
            <AuthorFields author={settings.author} onChange={(author) => set({ author })} />
          </Row>
        </Group>
        <Group title={t('about')}>
          <p className={styles['about']}>{t('version', { version })}</p>
          <p className={styles['about']}>{t('promise')}</p>
        </Group>
      </main>
      <aside className={styles['keys']} aria-label={t('shortcuts')}>
        <ShortcutList commands={commands} />
      </aside>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['group']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Row({ label, hint, children }: RowProps) {
  return (
    <div className={styles['row']}>
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {children}
    </div>
  );
}

interface SliderRowProps {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function SliderRow({ label, value, text, min, max, step, onChange }: SliderRowProps) {
  const id = useId();
  return (
    <Row label={label}>
      <span className={styles['slider']}>
        <input
          id={id}
          type="range"
          aria-label={label}
          value={value}
          min={min}
          max={max}
          step={step}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output htmlFor={id}>{text}</output>
      </span>
    </Row>
  );
}
