import { useTranslation } from 'react-i18next';
import { SettingGroup } from './setting-row';
import styles from './settings.module.css';

/** The version of the package that this page was built from. */
const version = Object.values(
  import.meta.glob<string>('../../../package.json', { eager: true, import: 'version' }),
)[0];

/** What this is, under which licence, and what it promises. */
export function AboutGroup({ id }: { readonly id: string }) {
  const { t } = useTranslation('settings');
  return (
    <SettingGroup id={id} title={t('about')}>
      <dl className={styles['about']}>
        <dt>{t('app:name')}</dt>
        <dd>{version}</dd>
        <dt>{t('licence')}</dt>
        <dd>{t('licenceName')}</dd>
        <dt>{t('network')}</dt>
        <dd>{t('promise')}</dd>
      </dl>
    </SettingGroup>
  );
}
