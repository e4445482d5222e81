import { useTranslation } from 'react-i18next';
import type { ExportPreview } from '../../../shared/domain/export/format';
import type { OpenDocument } from '../../lib/open-document';
import styles from './export.module.css';

export interface Choices {
  readonly section: string | null;
  readonly order: 'text' | 'chapter' | 'tag';
  readonly address: 'long' | 'short';
  readonly include: { readonly annotations: boolean; readonly notes: boolean; readonly fullText: boolean };
}

interface ExportOptionsPaneProps {
  readonly opened: OpenDocument;
  readonly choices: Choices;
  readonly preview: ExportPreview | undefined;
  readonly onChange: (choices: Choices) => void;
}

/** Scope, contents and layout of an export. */
export function ExportOptionsPane({ opened, choices, preview, onChange }: ExportOptionsPaneProps) {
  const { t } = useTranslation('export-dialog');
  const headings = opened.reading.blocks.filter(({ kind, path }) => kind === 'heading' && path.length < 2);
  const include = (key: keyof Choices['include']) => (
    <label className={styles['option']}>
      <input
        type="checkbox"
        checked={choices.include[key]}
        onChange={(event) =>
          onChange({ ...choices, include: { ...choices.include, [key]: event.target.checked } })
        }
      />
      <span>{t(key)}</span>
      <span className={styles['count']}>
        {key === 'annotations' && preview?.annotationCount}
        {key === 'notes' && preview?.noteCount}
      </span>
    </label>
  );
  return (
    <div className={styles['options']}>
      <fieldset>
        <legend>{t('scope')}</legend>
        <label className={styles['option']}>
          <input
            type="radio"
            name="scope"
            checked={choices.section === null}
            onChange={() => onChange({ ...choices, section: null })}
          />
          <span>{t('whole')}</span>
        </label>
        {headings.length > 0 && (
          <label className={styles['option']}>
            <input
              type="radio"
              name="scope"
              checked={choices.section !== null}
              onChange={() => onChange({ ...choices, section: headings[0]?.id ?? null })}
            />
            <span>{t('section')}</span>
          </label>
        )}
        {choices.section !== null && (
          <select
            aria-label={t('choose')}
            lang="zh-CN"
            value={choices.section}
            onChange={(event) => onChange({ ...choices, section: event.target.value })}
          >
            {headings.map((block) => (
              <option key={block.id} value={block.id}>
                {'\u2003'.repeat(block.path.length)}
                {block.text}
              </option>
            ))}
          </select>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('content')}</legend>
        {include('annotations')}
        {include('notes')}
        {include('fullText')}
      </fieldset>
      <fieldset>
        <legend>{t('layout')}</legend>
        <label className={styles['choice']}>
          {t('order')}
          <select
            value={choices.order}
            onChange={(event) => onChange({ ...choices, order: event.target.value as Choices['order'] })}
          >
            {(['text', 'chapter', 'tag'] as const).map((order) => (
              <option key={order} value={order}>
                {t(`orders.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['choice']}>
          {t('address')}
          <select
            value={choices.address}
            onChange={(event) => onChange({ ...choices, address: event.target.value as Choices['address'] })}
          >
            {(['long', 'short'] as const).map((form) => (
              <option key={form} value={form}>
                {t(`addresses.${form}`)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </div>
  );
}
