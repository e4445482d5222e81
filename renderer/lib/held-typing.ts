import i18next from 'i18next';
import { isTyping } from './commands';

/** How long nobody may take what is held before the keyboard goes back, in ms. */
const patience = 5000;

interface Line {
  readonly words: string;
  readonly key: 'Enter' | 'Escape';
}

interface Hold {
  readonly area: HTMLTextAreaElement;
  /** What had the keyboard before, and what was selected. */
  readonly before: Element | null;
  readonly selected: Range | null;
  /** What was typed, up to each key that ends a line. */
  readonly lines: Line[];
  readonly end: () => void;
  isComposing: boolean;
  /** What waits for an input method to finish. */
  waiting: (() => void) | null;
}

let hold: Hold | null = null;

/**
 * Takes the keyboard for a field that a command opens and that is not there yet: it needs the store or a
 * part of the program first. What is typed meanwhile, also with an input method, goes into that field as
 * soon as it has the focus, and Enter or Escape after it. `place` is where the researcher looks.
 */
export function holdTyping(place?: { readonly left: number; readonly bottom: number }): void {
  if (hold) return;
  const before = document.activeElement;
  const selected = selectedRange();
  const area = document.createElement('textarea');
  area.className = 'held-typing';
  area.setAttribute('aria-label', i18next.t('app:heldTyping'));
  area.style.left = `${Math.max(0, Math.min(place?.left ?? 0, window.innerWidth - 200))}px`;
  area.style.top = `${Math.max(0, Math.min(place?.bottom ?? 0, window.innerHeight - 40))}px`;
  const lose = () => {
    if (made.isComposing) timer = setTimeout(lose, patience);
    else dropTyping();
  };
  let timer = setTimeout(lose, patience);
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', onFocus);
    hold = null;
    area.remove();
  };
  const made: Hold = { area, before, selected, lines: [], end, isComposing: false, waiting: null };
  area.addEventListener('keydown', (event) => onKeyDown(made, event));
  area.addEventListener('compositionstart', () => {
    made.isComposing = true;
    area.dataset['composing'] = '';
  });
  area.addEventListener('compositionend', () => {
    made.isComposing = false;
    // The words are set down with this event; the focus may move after it.
    setTimeout(() => made.waiting?.());
  });
  document.body.append(area);
  area.focus({ preventScroll: true });
  // A dialog lies over the page: the keyboard stays in it.
  if (document.activeElement !== area) {
    end();
    return;
  }
  document.addEventListener('focusin', onFocus);
  hold = made;
}

/** Gives a field the focus; what was held for it follows. An input method finishes its word first. */
export function takeTyping(field: HTMLElement | null): void {
  if (field) whenComposed(() => field.focus());
}

/** Runs at once, or when the word is set down that an input method composes in what is held. */
export function whenComposed(act: () => void): void {
  if (hold?.isComposing) hold.waiting = act;
  else act();
}

/** No field will come: the keyboard goes back to where it was. */
export function dropTyping(): void {
  if (!hold) return;
  const giveBack = rememberKeyboard();
  hold.end();
  giveBack();
}

export const isHolding = (): boolean => hold !== null;

const selectedRange = (): Range | null => {
  const selection = document.getSelection();
  return selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
};

/** Remembers what has the keyboard and what is selected; answers the function that gives both back. */
export function rememberKeyboard(): () => void {
  const before = keyboardPlace();
  const selected = hold ? hold.selected : selectedRange();
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    // A field keeps its own selection.
    if (!selected?.startContainer.isConnected || isTyping(before)) return;
    const selection = document.getSelection();
    // What was done meanwhile may have selected something else.
    if (selection && !selection.isCollapsed) return;
    selection?.removeAllRanges();
    selection?.addRange(selected);
  };
}

/** What has the keyboard; while typing is held, what had it before. */
export const keyboardPlace = (): Element | null => hold?.before ?? document.activeElement;

function onKeyDown(made: Hold, event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) return;
  const { key } = event;
  if (key !== 'Escape' && (key !== 'Enter' || event.shiftKey)) return;
  made.lines.push({ words: made.area.value, key });
  made.area.value = '';
  event.preventDefault();
  event.stopPropagation();
}

/** Whatever takes the focus from the hold ends it; a field gets the words. */
function onFocus({ target }: FocusEvent): void {
  if (!hold || target === hold.area) return;
  const { area, lines, end } = hold;
  const last = area.value;
  end();
  // After those who gave the focus: they may still select what the words are to replace.
  if (isTyping(target)) queueMicrotask(() => void passOn(target as HTMLElement, lines, last));
}

async function passOn(field: HTMLElement, lines: readonly Line[], last: string): Promise<void> {
  for (const { words, key } of lines) {
    insert(words);
    // What the field makes of the words, a list for example, is there a frame later.
    await new Promise(requestAnimationFrame);
    press(field, key);
    if (document.activeElement !== field) return;
  }
  insert(last);
}

/** As if typed: the page's own events follow, and the field can undo it. */
function insert(words: string): void {
  if (words !== '') document.execCommand('insertText', false, words);
}

function press(field: HTMLElement, key: Line['key']): void {
  const isLeft = field.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
  );
  if (!isLeft) return;
  // What the platform does for real keys only: Enter submits a form, Escape cancels a dialog.
  if (key === 'Escape') field.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
  else if (field instanceof HTMLInputElement) field.form?.requestSubmit();
}
