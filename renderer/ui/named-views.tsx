import { Check, Pencil, Save, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { reportFailure } from '../lib/notices';
import { Button, IconButton } from './button';
import { ComposedInput } from './composed-input';
import styles from './named-views.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NamedViewsProps<T extends Named> {
  readonly views: readonly T[];
  /** The view that shows what is shown now. */
  readonly current: T | undefined;
  /** Whether what is shown now is worth a name. */
  readonly canKeep: boolean;
  readonly words: {
    readonly name: string;
    readonly save: string;
    readonly what: string;
    update(name: string): string;
    rename(name: string): string;
    remove(name: string): string;
  };
  readonly onShow: (view: T) => void;
  /** Keeps what is shown now under a fresh name; answers when that is done. */
  readonly onAdd: (name: string) => Promise<unknown>;
  readonly onUpdate: (view: T) => void;
  readonly onRename: (view: T, name: string) => void;
  readonly onRemove: (view: T) => void;
}

const longest = 80;

/** Looks at something that the researcher named: shown, kept anew, renamed, removed, and one more. */
export function NamedViews<T extends Named>(props: NamedViewsProps<T>) {
  const { views, current, canKeep, words, onAdd } = props;
  const [typed, setTyped] = useState('');
  const canAdd = canKeep && typed.trim() !== '';
  const add = () => {
    if (canAdd) reportFailure(onAdd(typed).then(() => setTyped('')));
  };
  return (
    <div className={styles['panel']}>
      {views.length > 0 && (
        <ul className={styles['views']}>
          {views.map((view) => (
            <ViewLine key={view.id} view={view} isCurrent={view === current} {...props} />
          ))}
        </ul>
      )}
      <div className={styles['add']}>
        <ComposedInput
          className={styles['words']}
          value={typed}
          onText={setTyped}
          maxLength={longest}
          aria-label={words.name}
          placeholder={words.name}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
        />
        <Button disabled={!canAdd} onClick={add}>
          {words.save}
        </Button>
      </div>
      <p>{words.what}</p>
    </div>
  );
}

interface ViewLineProps<T extends Named> extends NamedViewsProps<T> {
  readonly view: T;
  readonly isCurrent: boolean;
}

function ViewLine<T extends Named>(props: ViewLineProps<T>) {
  const { view, isCurrent, canKeep, words, onShow, onUpdate, onRename, onRemove } = props;
  const { name } = view;
  const [draft, setDraft] = useState<string | null>(null);
  const rename = () => {
    const fresh = draft?.trim() ?? '';
    setDraft(null);
    if (fresh !== '' && fresh !== name) onRename(view, fresh);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') rename();
    else if (event.key === 'Escape') setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li>
      {draft === null ? (
        <button
          type="button"
          className={styles['name']}
          aria-current={isCurrent || undefined}
          onClick={() => onShow(view)}
        >
          <span>{name}</span>
          {isCurrent && <Check size={14} strokeWidth={1.5} aria-hidden />}
        </button>
      ) : (
        <ComposedInput
          className={styles['words']}
          value={draft}
          onText={setDraft}
          maxLength={longest}
          inputRef={(input) => input?.focus()}
          aria-label={words.rename(name)}
          onBlur={rename}
          onKeyDown={onKeyDown}
        />
      )}
      <IconButton label={words.update(name)} disabled={isCurrent || !canKeep} onClick={() => onUpdate(view)}>
        <Save size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label={words.rename(name)} onClick={() => setDraft(name)}>
        <Pencil size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label={words.remove(name)} onClick={() => onRemove(view)}>
        <Trash2 size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </li>
  );
}
