import { Circle, CircleCheck, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodebookRow } from '../../../../shared/domain/tag/codebook/merge-plan';
import { callStore } from '../../../lib/client';
import { reportFailure, useNotices } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorBar } from '../../../ui/error-bar';
import { Segmented } from '../../../ui/segmented';
import { useCodebook } from '../codebook-state';
import { useIncomingCodebook } from './incoming-codebook';
import { LossList } from './loss-list';
import styles from './exchange.module.css';

const kinds = ['all', 'new', 'changed', 'same'] as const;
type Kind = (typeof kinds)[number];
const shownAtOnce = 500;
const noRows: readonly CodebookRow[] = [];

/** What a file would bring into the codebook, tag by tag, before anything is brought in. */
export function ImportDialog() {
  const { t } = useTranslation('codebook');
  const openDialog = useCodebook((state) => state.openDialog);
  const { file, preview, error, clear } = useIncomingCodebook();
  const [kind, setKind] = useState<Kind>('all');
  const [isRunning, setRunning] = useState(false);
  const rows = preview?.rows ?? noRows;
  const count = (one: Kind) => (one === 'all' ? rows : rows.filter(({ change }) => change === one)).length;
  const coming = count('new') + count('changed');
  const shown = rows.filter(({ change }) => kind === 'all' || change === kind);
  const close = () => {
    openDialog(null);
    clear();
  };
  const bring = () => {
    if (!file) return;
    setRunning(true);
    reportFailure(
      callStore('codebook:import', { file })
        .then(() => {
          close();
          useNotices
            .getState()
            .offerUndo(t('import.done', { created: count('new'), changed: count('changed') }));
        })
        .finally(() => setRunning(false)),
    );
  };
  return (
    <Dialog
      title={t('import.title', { fileName: file?.name ?? '' })}
      width={680}
      {...(preview ? { height: 600 } : {})}
      onClose={close}
      footer={
        <>
          <span className={styles['told']}>{preview && t('import.oneStep')}</span>
          <Button look="plain" onClick={close}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" disabled={coming === 0 || isRunning} onClick={bring}>
            {t('import.act', { count: coming })}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {error && <ErrorBar code={error.code} detail={error.detail} />}
        {preview && (
          <>
            <LossList losses={preview.losses} way="in" />
            <Segmented
              label={t('import.kinds')}
              value={kind}
              options={kinds.map((value) => ({
                value,
                text: `${t(`import.${value}`)} ${count(value)}`,
              }))}
              onChange={setKind}
            />
            <ol className={styles['rows']} aria-label={t('import.rows')}>
              {shown.slice(0, shownAtOnce).map((row) => (
                <li key={row.path.join('\u0000')}>
                  <Row row={row} />
                </li>
              ))}
            </ol>
            {shown.length > shownAtOnce && (
              <p className={styles['about']}>{t('import.more', { count: shown.length - shownAtOnce })}</p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

const icons = { new: Plus, changed: PencilLine, same: CircleCheck } as const;

function Row({ row }: { readonly row: CodebookRow }) {
  const { t } = useTranslation('codebook');
  const Icon = icons[row.change] ?? Circle;
  const above = row.path.slice(0, -1);
  return (
    <>
      <span className={styles['change']} data-change={row.change}>
        <Icon size={14} strokeWidth={1.5} aria-hidden />
        {t(`import.${row.change}`)}
      </span>
      <span className={styles['tag']} lang="zh-CN">
        {row.path.at(-1)}
        {above.length > 0 && <small>{above.join(' / ')}</small>}
      </span>
      {row.fields.length > 0 && (
        <ul className={styles['fields']}>
          {row.fields.map(({ field, before, after }) => (
            <li key={field}>
              <span>{t(`field.${field}`)}</span>
              <span lang="zh-CN">
                {before !== '' && <del>{worded(field, before, t)}</del>} {worded(field, after, t)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A stored value as the interface says it. */
function worded(field: string, value: string, t: (key: string) => string): string {
  if (field === 'color') return t(`app:color.${value}`);
  if (field === 'shortcut') return `⇧${value}`;
  if (field === 'archived') return t(value === 'true' ? 'archive.title' : 'archive.not');
  if (field === 'place' && value === '') return t('tags:picker.top');
  return value;
}
