import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ComposedInput } from '../../../ui/composed-input';
import styles from './tree-pane.module.css';

interface TagFilterProps {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** The line that filters the tree; Escape empties it. */
export function TagFilter({ value, onText }: TagFilterProps) {
  const { t } = useTranslation('tags');
  return (
    <div className={styles['filter']}>
      <Search size={14} strokeWidth={1.5} aria-hidden />
      <ComposedInput
        role="searchbox"
        aria-label={t('codebook.filter')}
        placeholder={t('codebook.filter')}
        value={value}
        onText={onText}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onText('');
        }}
      />
      {value !== '' && (
        <button type="button" aria-label={t('app:clear')} onClick={() => onText('')}>
          <X size={14} strokeWidth={1.5} />
        </button>
      )}
    </div>
  );
}
