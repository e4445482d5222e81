import { useWorkbench } from './workbench';

/** Gives the keyboard to the text that is being read; where it stands in the text does not change. */
export function focusText(): void {
  const { pane } = useWorkbench.getState();
  document
    .querySelector<HTMLElement>(`[data-reader="${pane}"]`)
    ?.parentElement?.focus({ preventScroll: true });
}
