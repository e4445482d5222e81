import {
  Braces,
  FileText,
  File,
  FilePenLine,
  Gem,
  Globe,
  Hash,
  MessageSquareText,
  Quote,
  Sheet,
  Sigma,
  SquareSplitHorizontal,
  Table,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exportFormats, type ExportFormatId } from '../../../shared/domain/export/registry';
import { firstFocus } from '../../ui/first-focus';
import styles from './export.module.css';

const icons: Readonly<Record<ExportFormatId, LucideIcon>> = {
  docx: FileText,
  'docx-annotated': MessageSquareText,
  markdown: Hash,
  obsidian: Gem,
  pandoc: SquareSplitHorizontal,
  html: Globe,
  pdf: File,
  'pdf-annotated': FilePenLine,
  xlsx: Table,
  csv: Sheet,
  jsonld: Braces,
  csl: Quote,
  bibtex: Sigma,
};

interface FormatListProps {
  readonly value: ExportFormatId;
  readonly onChange: (format: ExportFormatId) => void;
}

/** Every format of the registry, one chosen. */
export function FormatList({ value, onChange }: FormatListProps) {
  const { t } = useTranslation('export-dialog');
  return (
    <div className={styles['formats']} role="radiogroup" aria-label={t('formats')}>
      {exportFormats.map(({ id, extension, target }) => {
        const Icon = icons[id];
        return (
          <label key={id} className={styles['format']} data-chosen={id === value || undefined}>
            <input
              ref={id === value ? firstFocus : null}
              type="radio"
              name="format"
              className="visually-hidden"
              checked={id === value}
              onChange={() => onChange(id)}
            />
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            <span className={styles['formatName']}>
              {t(`export:format.${id}.name`)}{' '}
              <small>{target === 'folder' ? t('folder') : `.${extension}`}</small>
            </span>
            <span className={styles['formatAbout']}>{t(`export:format.${id}.description`)}</span>
          </label>
        );
      })}
    </div>
  );
}
