import { useTranslation } from 'react-i18next';
import { markColors, type MarkColor } from '../../shared/domain/annotation/annotation';
import styles from './swatches.module.css';

interface SwatchesProps {
  /** The colour in use, or those that are. */
  readonly value?: MarkColor | readonly MarkColor[] | undefined;
  readonly onPick: (color: MarkColor) => void;
  /** Shows each colour's key on it. */
  readonly numbered?: boolean;
}

/** The eight mark colours as buttons. */
export function Swatches({ value, onPick, numbered = false }: SwatchesProps) {
  const { t } = useTranslation('app');
  return (
    <span className={styles['swatches']}>
      {markColors.map((color) => (
        <button
          key={color}
          type="button"
          className={styles['swatch']}
          aria-label={t(`color.${color}`)}
          aria-pressed={value === undefined ? undefined : [value].flat().includes(color)}
          title={numbered ? `${t(`color.${color}`)}  ${color}` : t(`color.${color}`)}
          style={{
            background: `var(--mark-${color}-swatch)`,
            borderBottomColor: `var(--mark-${color}-lane)`,
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(color)}
        >
          {numbered ? color : ''}
        </button>
      ))}
    </span>
  );
}
