import { useTranslation } from 'react-i18next';
import { differenceKinds } from '../../../shared/domain/review/difference';
import type { ReturnedComments } from '../../../shared/ipc/contract';
import { useSettings } from '../../lib/settings';
import { useReview } from './review-state';
import styles from './comments-back.module.css';

/** What there is by kind, how many came back unchanged, and who wrote in the file. */
export function KindList({ found }: { readonly found: ReturnedComments }) {
  const { t } = useTranslation('comments-back');
  const filter = useReview((state) => state.filter);
  const show = useReview((state) => state.show);
  const settings = useSettings();
  const counts = new Map<string, number>();
  for (const { kind } of found.differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = differenceKinds.filter((kind) => counts.has(kind));
  const own = settings.author.name;
  return (
    <nav className={styles['kinds']} aria-label={t('lists')}>
      {(['all', ...kinds] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles['kind']}
          aria-current={kind === filter || undefined}
          onClick={() => show(kind)}
        >
          <span>{t(`kind.${kind}`)}</span>
          <span>{kind === 'all' ? found.differences.length : counts.get(kind)}</span>
        </button>
      ))}
      <hr />
      <p className={styles['same']}>
        <span>{t('unchanged')}</span>
        <span>{found.same}</span>
      </p>
      {found.authors.length > 0 && <h3 className={styles['authors']}>{t('authors')}</h3>}
      <ul>
        {found.authors.map(({ name, count }) => (
          <li key={name} className={styles['author']} data-own={name === own || undefined}>
            <bdi>{name === '' ? t('unnamed') : name === own ? t('own', { name }) : name}</bdi>
            <span>{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
