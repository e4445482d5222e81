import { useId } from 'react';
import type { Limits } from '../../lib/setting-limits';
import { SettingRow } from './setting-row';
import styles from './settings.module.css';

interface SliderRowProps {
  readonly label: string;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly text: string;
  readonly limits: Limits;
  readonly onChange: (value: number) => void;
}

/** A number between two bounds, with the value it has. */
export function SliderRow({ label, value, text, limits, onChange }: SliderRowProps) {
  const id = useId();
  return (
    <SettingRow label={label}>
      <span className={styles['slider']}>
        <input
          id={id}
          type="range"
          aria-label={label}
          aria-valuetext={text}
          value={value}
          {...limits}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output htmlFor={id}>{text}</output>
      </span>
    </SettingRow>
  );
}
