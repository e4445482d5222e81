import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/domain/settings/settings';
import type { TopicScheme } from '../../../../shared/domain/topic/scheme';
import { callStore, useStoreQuery } from '../../../lib/client';
import { langOf } from '../../../lib/lang-of';
import { reportFailure } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { useCoverageState } from './coverage-state';
import styles from './coverage.module.css';

/** Adds a starter to the codebook and looks through it at once. */
function addStarter(starterId: string, language: Language): void {
  reportFailure(
    callStore('topic:add-starter', { starterId, language }).then(({ id }) =>
      useCoverageState.getState().showScheme(id),
    ),
  );
}

function useStarters() {
  const { i18n } = useTranslation();
  const { data = [] } = useStoreQuery('topic:starters', {});
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return data.map((starter) => ({
    ...starter,
    title: starter.name[language],
    add: () => addStarter(starter.id, language),
  }));
}

/** Which scheme is looked through, and starters that are not in the codebook yet. */
export function SchemeMenu({
  schemes,
  current,
}: {
  readonly schemes: readonly TopicScheme[];
  readonly current: TopicScheme;
}) {
  const { t } = useTranslation('coverage');
  const showScheme = useCoverageState((state) => state.showScheme);
  const known = new Set(schemes.map(({ name }) => name));
  const starters = useStarters().filter(({ title }) => !known.has(title));
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles['chip']}>
          <span className={styles['field']}>{t('scheme')}</span>
          <span lang="zh-CN">{current.name}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      }
      items={[
        ...schemes.map(({ id, name }) => ({ id, text: name, onSelect: () => showScheme(id) })),
        ...starters.map(({ id, title, add }, at) => ({
          id: `add-${id}`,
          text: t('starter.add', { name: title }),
          separated: at === 0,
          onSelect: add,
        })),
      ]}
    />
  );
}

/** What to begin from where the codebook has no scheme. */
export function Starters() {
  const { t } = useTranslation('coverage');
  return (
    <div className={styles['starters']}>
      <h2>{t('starter.title')}</h2>
      <p>{t('starter.next')}</p>
      <ul>
        {useStarters().map(({ id, title, source, count, add }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <span>{t('starter.count', { count })}</span>
              <p lang={langOf(source) ?? 'en'}>{source}</p>
            </div>
            <Button onClick={add} aria-label={t('starter.add', { name: title })}>
              {t('starter.use')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
