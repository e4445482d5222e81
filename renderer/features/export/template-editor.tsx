import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flavour, Template, TemplateId } from '../../../shared/domain/export/template';
import { callStore, type CallError } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import { ErrorBar } from '../../ui/error-bar';
import { Segmented } from '../../ui/segmented';
import styles from './export.module.css';

interface TemplateEditorProps {
  readonly flavour: Flavour;
  readonly templates: readonly Template[];
  /** Texts that were typed and not kept yet. */
  readonly drafts: Readonly<Partial<Record<TemplateId, string>>>;
  readonly error: CallError | null;
  readonly onDraft: (drafts: Readonly<Partial<Record<TemplateId, string>>>) => void;
  readonly onClose: () => void;
}

/** The templates of a flavour; what is typed shows in the preview beside, and is kept when saved. */
export function TemplateEditor({ flavour, templates, drafts, error, onDraft, onClose }: TemplateEditorProps) {
  const { t } = useTranslation('export-dialog');
  const [part, setPart] = useState<'head' | 'mark'>('mark');
  const id: TemplateId = `${flavour}.${part}`;
  const kept = templates.find((one) => one.id === id);
  const text = drafts[id] ?? kept?.text ?? '';
  const keep = (value: string | null) =>
    reportFailure(
      callStore('template:set', { templateId: id, text: value }).then(() => {
        const { [id]: _kept, ...others } = drafts;
        onDraft(others);
      }),
    );
  return (
    <div className={styles['template']}>
      <div className={styles['templateHead']}>
        <Segmented
          label={t('template.title')}
          value={part}
          options={(['mark', 'head'] as const).map((value) => ({ value, text: t(`template.${value}`) }))}
          onChange={setPart}
        />
        <Button look="link" onClick={onClose}>
          {t('template.close')}
        </Button>
      </div>
      <textarea
        aria-label={t(`template.${part}`)}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onDraft({ ...drafts, [id]: target.value })}
      />
      {error?.code === 'template.invalid' && <ErrorBar code={error.code} detail={error.detail} />}
      <p className={styles['hint']}>{t('template.hint')}</p>
      <div className={styles['templateFoot']}>
        <Button
          disabled={
            drafts[id] === undefined || drafts[id] === kept?.text || error?.code === 'template.invalid'
          }
          onClick={() => keep(text)}
        >
          {t('template.save')}
        </Button>
        <Button look="plain" disabled={!kept?.isOwn && drafts[id] === undefined} onClick={() => keep(null)}>
          {t('template.reset')}
        </Button>
      </div>
    </div>
  );
}
