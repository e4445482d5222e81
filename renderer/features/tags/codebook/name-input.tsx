import { useEffect, useRef, useState } from 'react';
import { reportFailure } from '../../../lib/notices';

interface NameInputProps {
  readonly value: string;
  readonly label: string;
  readonly className?: string | undefined;
  /** Takes the keyboard at once, its text selected: a name that is being changed in a row. */
  readonly immediate?: boolean;
  readonly placeholder?: string;
  readonly onSave: (name: string) => Promise<unknown>;
  /** The name was saved, given up, or left as it was. */
  readonly onDone?: () => void;
}

/** A tag's name as a line one can change in place: Enter or leaving saves, Escape gives up. */
export function NameInput({
  value,
  label,
  className,
  immediate = false,
  placeholder,
  onSave,
  onDone,
}: NameInputProps) {
  const [draft, setDraft] = useState(value);
  const given = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(value), [value]);
  useEffect(() => {
    if (immediate) input.current?.select();
  }, [immediate]);

  const leave = () => {
    const name = draft.trim();
    if (given.current || name === '' || name === value) setDraft(value);
    else
      reportFailure(
        onSave(name).catch((error: unknown) => {
          setDraft(value);
          throw error;
        }),
      );
    given.current = false;
    onDone?.();
  };

  return (
    <input
      ref={input}
      type="text"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      maxLength={200}
      spellCheck={false}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        given.current = event.key === 'Escape';
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}
