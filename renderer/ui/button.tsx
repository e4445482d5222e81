import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` names the one act of a dialog; `plain` has no edge until pointed at. */
  readonly look?: 'primary' | 'edged' | 'plain' | 'link';
}

export function Button({ look = 'edged', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={[styles['button'], styles[look], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Said by assistive technology and shown on hover. */
  readonly label: string;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  pressed,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      title={shortcut ? `${label}  ${shortcut}` : label}
      className={[styles['icon'], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
