import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagFieldChange, TagRevision } from '../../../../shared/domain/tag/tag';
import { Button } from '../../../ui/button';
import { dateFormat } from '../../../lib/date-format';
import styles from './page-lists.module.css';

const shownAtFirst = 6;

/** What was done to the tag, newest first, as the operation log holds it; a line opens to its words. */
export function Revisions({ revisions }: { readonly revisions: readonly TagRevision[] }) {
  const { t, i18n } = useTranslation('codebook');
  const [all, setAll] = useState(false);
  const day = dateFormat(i18n.language, { month: 'short', day: 'numeric' });
  const full = dateFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className={styles['list']} aria-label={t('revisions.title')}>
      <header>
        <h2>{t('revisions.title')}</h2>
        <span>{revisions.length || ''}</span>
      </header>
      <ol>
        {(all ? revisions : revisions.slice(0, shownAtFirst)).map((revision) => (
          <li key={revision.seq}>
            <Words revision={revision} />
            <time
              className={styles['figure']}
              dateTime={new Date(revision.at).toISOString()}
              title={`${full.format(revision.at)}  ${revision.author}`}
            >
              {day.format(revision.at)}
            </time>
          </li>
        ))}
      </ol>
      {!all && revisions.length > shownAtFirst && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('revisions.more', { count: revisions.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}

const texts: readonly TagFieldChange['field'][] = ['definition', 'inclusion', 'exclusion', 'name', 'terms'];

function Words({ revision }: { readonly revision: TagRevision }) {
  const { t } = useTranslation('codebook');
  const { kind, subject, fields, marks } = revision;
  const names = fields.map(({ field }) => t(`field.${field}`));
  const isPlain = kind === 'tag:update' || kind === 'tag:move';
  const what =
    isPlain && names.length > 0 ? names.join(t('revisions.join')) : t(`operation:${kind.replace(':', '.')}`);
  const line = [
    what,
    kind === 'tag:merge' || kind === 'tag:split' ? subject : '',
    marks > 0 ? t('revisions.marks', { count: marks }) : '',
  ].filter((part) => part !== '');
  const worded = fields.filter(({ field }) => texts.includes(field));
  const head = line.join(t('revisions.join'));
  if (worded.length === 0) return <span>{head}</span>;
  return (
    <details>
      <summary>
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
        {head}
      </summary>
      {worded.map(({ field, before, after }) => (
        <p key={field} lang="zh-CN">
          {before !== '' && <del>{before}</del>}
          {after !== '' && <ins>{after}</ins>}
        </p>
      ))}
    </details>
  );
}
