import { Highlighter, PanelLeftDashed, Strikethrough, Underline, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { markStyles, type MarkStyle } from '../../shared/domain/annotation/style';
import styles from './style-picker.module.css';

const icons: Readonly<Record<MarkStyle, LucideIcon>> = {
  highlight: Highlighter,
  underline: Underline,
  strike: Strikethrough,
  margin: PanelLeftDashed,
};

interface StylePickerProps {
  /** The style in use, or those that are. */
  readonly value?: MarkStyle | readonly MarkStyle[] | undefined;
  readonly onPick: (style: MarkStyle) => void;
}

/** The styles of a mark as buttons. */
export function StylePicker({ value, onPick }: StylePickerProps) {
  const { t } = useTranslation('marks');
  return (
    <span className={styles['picker']} role="group" aria-label={t('style.label')}>
      {markStyles.map((style) => {
        const Icon = icons[style];
        return (
          <button
            key={style}
            type="button"
            aria-label={t(`style.${style}`)}
            aria-pressed={value === undefined ? undefined : [value].flat().includes(style)}
            title={t(`style.${style}`)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(style)}
          >
            <Icon size={14} strokeWidth={1.5} aria-hidden />
          </button>
        );
      })}
    </span>
  );
}
