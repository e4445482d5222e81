import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { callStore, CallError } from '../../lib/client';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorBar } from '../../ui/error-bar';
import { Field } from '../../ui/field';
import { firstFocus } from '../../ui/first-focus';
import { readIsoDate } from './dates';
import { ProvenanceList } from './provenance-list';
import styles from './details-dialog.module.css';

interface DetailsDialogProps {
  readonly document: DocumentSummary;
  readonly onClose: () => void;
}

/** What the document is called, which the researcher may change, and where it came from, which stays. */
export function DetailsDialog({ document, onClose }: DetailsDialogProps) {
  const { t } = useTranslation('library');
  const formId = useId();
  const [values, setValues] = useState(() => ({
    title: document.title,
    issuer: document.issuer,
    number: document.number,
    date: document.date,
  }));
  const [failure, setFailure] = useState<CallError | null>(null);
  const isDate = values.date.trim() === '' || readIsoDate(values.date.trim()) !== null;
  const isTitled = values.title.trim() !== '';
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isTitled || !isDate) return;
    const trimmed = {
      title: values.title.trim(),
      issuer: values.issuer.trim(),
      number: values.number.trim(),
      date: values.date.trim(),
    };
    try {
      await callStore('document:update', { documentId: document.id, ...trimmed });
      onClose();
    } catch (error) {
      setFailure(error instanceof CallError ? error : new CallError('internal', { message: String(error) }));
    }
  };
  const field = (name: keyof typeof values) => ({
    value: values[name],
    lang: 'zh-CN',
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  });
  return (
    <Dialog
      title={t('details.title')}
      width={600}
      onClose={onClose}
      footer={
        <>
          <span className={styles['grow']} />
          <Button look="plain" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} disabled={!isTitled || !isDate}>
            {t('details.save')}
          </Button>
        </>
      }
    >
      {failure && <ErrorBar code={failure.code} detail={failure.detail} />}
      <form id={formId} className={styles['fields']} onSubmit={save}>
        <div className={styles['wide']} ref={(box) => firstFocus(box?.querySelector('input') ?? null)}>
          <Field
            label={t('details.docTitle')}
            maxLength={500}
            error={isTitled ? undefined : t('details.needsTitle')}
            {...field('title')}
          />
        </div>
        <div className={styles['wide']}>
          <Field label={t('details.issuer')} maxLength={500} {...field('issuer')} />
        </div>
        <Field label={t('details.number')} maxLength={100} {...field('number')} />
        <Field
          label={t('details.date')}
          maxLength={40}
          error={isDate ? undefined : t('details.dateForm')}
          {...field('date')}
        />
      </form>
      <ProvenanceList document={document} />
    </Dialog>
  );
}
