import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import styles from './library.module.css';

const fields = ['title', 'issuer', 'number', 'date'] as const;

interface DetailsDialogProps {
  readonly document: DocumentSummary;
  readonly onClose: () => void;
}

/** What the document is called, and where it came from. Addresses are shown and copied, never opened. */
export function DetailsDialog({ document, onClose }: DetailsDialogProps) {
  const { t } = useTranslation('library');
  const [values, setValues] = useState(() => ({
    title: document.title,
    issuer: document.issuer,
    number: document.number,
    date: document.date,
  }));
  const { provenance } = document;
  const source = [
    ['fileName', provenance.fileName],
    ['publisher', provenance.publisher],
    ['headline', provenance.headline],
    ['address', provenance.address],
    ['published', provenance.published],
    ['encoding', document.encoding.toUpperCase()],
    ['sha256', document.sourceSha256.slice(0, 16)],
  ] as const;
  const save = () =>
    reportFailure(callStore('document:update', { documentId: document.id, ...values }).then(onClose));
  return (
    <Dialog
      title={t('details.title')}
      width={560}
      onClose={onClose}
      footer={
        <>
          <span className={styles['grow']} />
          <Button look="plain" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" disabled={values.title.trim() === ''} onClick={save}>
            {t('details.save')}
          </Button>
        </>
      }
    >
      <div className={styles['details']}>
        {fields.map((field) => (
          <Field
            key={field}
            label={t(`details.${field === 'title' ? 'docTitle' : field}`)}
            value={values[field]}
            lang="zh-CN"
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
        ))}
        <h3>{t('details.source')}</h3>
        <dl>
          {source.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`details.${key}`)}</dt>
              <dd>
                <bdi>{value || t('details.none')}</bdi>
                {key === 'address' && value !== '' && (
                  <Button look="link" onClick={() => reportFailure(window.zhangju.host.copyText(value))}>
                    {t('details.copy')}
                  </Button>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
