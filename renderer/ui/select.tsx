import { ChevronDown } from 'lucide-react';
import styles from './select.module.css';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  readonly lang?: string;
  /** `line` fills the row under a hairline; `word` is as wide as the chosen word, `start` too, flush with what stands above. */
  readonly look?: 'word' | 'line' | 'start';
}

/** The platform's own list, drawn as the chosen word and a sign that there are others. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  lang,
  look = 'word',
}: SelectProps<T>) {
  return (
    <span className={styles['select']} data-look={look}>
      <select
        aria-label={label}
        lang={lang}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
    </span>
  );
}
