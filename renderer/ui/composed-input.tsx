import { useState, type InputHTMLAttributes, type Ref } from 'react';

interface ComposedInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * A line that filters as one types. Letters that an input method still composes are shown but not
 * told: half a pinyin syllable matches nothing, and a list that jumps disturbs the composing.
 */
export function ComposedInput({ value, onText, inputRef, ...rest }: ComposedInputProps) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <input
      ref={inputRef}
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={composed ?? value}
      onChange={(event) => {
        if ((event.nativeEvent as InputEvent).isComposing) setComposed(event.target.value);
        else onText(event.target.value);
      }}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onText(event.currentTarget.value);
      }}
    />
  );
}
