import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Theme } from '../../../shared/domain/settings/settings';
import type { Command } from '../../lib/commands';
import { SectionNav } from '../../ui/section-nav';
import { Segmented } from '../../ui/segmented';
import { AboutGroup } from './about-group';
import { AuthorFields } from './author-fields';
import { changeSettings, useSettings } from '../../lib/settings';
import { interfaceScales } from '../../lib/setting-limits';
import { ReadingGroup } from './reading-group';
import { SettingGroup, SettingRow } from './setting-row';
import { ShortcutList } from './shortcut-list';
import { SliderRow } from './slider-row';
import { useSectionInView } from './use-section-in-view';
import styles from './settings.module.css';

/** From the lightest to the darkest, then the two that follow another rule. */
const themes: readonly Theme[] = ['light', 'paper', 'dark', 'contrast', 'system'];
const idOf = (name: string) => `settings-${name}`;

/** Everything that can be set; a change acts at once. */
export function SettingsScreen({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const main = useRef<HTMLElement>(null);
  // The keys of the list beside are many: Tab begins with the first setting.
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  const sections = (['general', 'reading', 'author', 'about', 'shortcuts'] as const).map((name) => ({
    id: idOf(name),
    title: t(name),
  }));
  const [current, goTo] = useSectionInView(
    main,
    sections.map(({ id }) => id),
  );
  return (
    <div className={styles['settings']}>
      <SectionNav
        label={t('nav')}
        sections={sections}
        current={current}
        what="part"
        note={t('status')}
        className={styles['nav']}
        onPick={goTo}
      />
      <main ref={main} className={styles['main']} tabIndex={-1}>
        <h1 className="visually-hidden">{t('nav')}</h1>
        <SettingGroup id={idOf('general')} title={t('general')}>
          <SettingRow label={t('theme')}>
            <Segmented
              label={t('theme')}
              value={settings.theme}
              options={themes.map((theme) => ({ value: theme, text: t(`themes.${theme}`) }))}
              onChange={(theme) => changeSettings({ theme })}
            />
          </SettingRow>
          <SettingRow label={t('language')}>
            <Segmented
              label={t('language')}
              value={settings.language}
              options={languages.map((language) => ({ value: language, text: t(`languages.${language}`) }))}
              onChange={(language) => changeSettings({ language })}
            />
          </SettingRow>
          <SliderRow
            label={t('scale')}
            value={settings.interfaceScale}
            text={t('percent', { count: Math.round(settings.interfaceScale * 100) })}
            limits={interfaceScales}
            onChange={(interfaceScale) => changeSettings({ interfaceScale })}
          />
        </SettingGroup>
        <ReadingGroup id={idOf('reading')} settings={settings} />
        <SettingGroup id={idOf('author')} title={t('author')}>
          <SettingRow label={t('authorFields')} hint={t('authorHint')}>
            <AuthorFields author={settings.author} onChange={(author) => changeSettings({ author })} />
          </SettingRow>
        </SettingGroup>
        <AboutGroup id={idOf('about')} />
      </main>
      <aside id={idOf('shortcuts')} className={styles['keys']} aria-label={t('shortcuts')} tabIndex={-1}>
        <ShortcutList commands={commands} overrides={settings.shortcuts} />
      </aside>
    </div>
  );
}
