import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/domain/ids';
import { useWorkbench } from '../../lib/workbench';
import { Button, IconButton } from '../../ui/button';
import { ErrorBar } from '../../ui/error-bar';
import { EncodingChoices } from './encoding-choices';
import { ImportProgress } from './import-progress';
import { standingOf, useIncoming, type Incoming } from './incoming';
import { ProposedRepairs } from './proposed-repairs';
import styles from './import-dialog.module.css';

/** No chapter at all is worth saying, no picture is not. */
const counted = ['chapter', 'section', 'paragraph', 'picture', 'character'] as const;

interface IncomingRowProps {
  readonly incoming: Incoming;
  /** True while the import runs: nothing may change under it. */
  readonly isLocked: boolean;
  readonly onReview: () => void;
  readonly onOpenExisting: () => void;
}

/** One file of the review: what it holds, how it was read, what would be repaired, or why not. */
export function IncomingRow({ incoming, isLocked, onReview, onOpenExisting }: IncomingRowProps) {
  const { t } = useTranslation('library');
  const remove = useIncoming((state) => state.remove);
  const { key, name, preview, error } = incoming;
  const standing = standingOf(incoming);
  const known = (preview?.duplicateOf ?? error?.detail['documentId'] ?? null) as DocumentId | null;
  return (
    <li className={styles['file']} data-standing={standing} aria-label={preview?.title || name}>
      <div className={styles['head']}>
        <h3 lang={preview ? 'zh-CN' : undefined}>{preview?.title ? preview.title : <bdi>{name}</bdi>}</h3>
        {standing === 'good' && (
          <Button
            look="link"
            className={styles['review']}
            disabled={isLocked}
            aria-label={t('import-review:reviewOf', { name })}
            onClick={onReview}
          >
            {t('import-review:review')}
          </Button>
        )}
        <IconButton label={t('import.remove', { name })} disabled={isLocked} onClick={() => remove(key)}>
          <X size={14} strokeWidth={1.5} />
        </IconButton>
      </div>
      {preview && (
        <p className={styles['about']}>
          <bdi lang="zh-CN">{[preview.issuer, name].filter((part) => part !== '').join(t('separator'))}</bdi>
          <span className={styles['counts']}>
            {counted
              .filter((what) => what === 'chapter' || preview[`${what}Count`] > 0)
              .map((what) => (
                <span key={what}>{t(`import.${what}`, { count: preview[`${what}Count`] })}</span>
              ))}
          </span>
        </p>
      )}
      {standing === 'refused' && error && (
        <ErrorBar code={error.code} detail={{ ...error.detail, fileName: name }} />
      )}
      {standing === 'reading' && (
        <ImportProgress ticket={incoming.ticket} name={name} onCancel={() => remove(key)} />
      )}
      {standing === 'known' && (
        <p className={styles['known']}>
          {t('import.duplicate')}
          {known && (
            <Button
              look="link"
              onClick={() => {
                onOpenExisting();
                useWorkbench.getState().openDocument(known);
              }}
            >
              {t('import.openExisting')}
            </Button>
          )}
        </p>
      )}
      {standing !== 'known' && <EncodingChoices incoming={incoming} isLocked={isLocked} />}
      {standing === 'good' && preview && preview.repairs.length > 0 && (
        <ProposedRepairs repairs={preview.repairs} />
      )}
    </li>
  );
}
