/** Gives the keyboard to the text that is being read; where it stands in the text does not change. */
export function focusText(): void {
  document.querySelector<HTMLElement>('[data-reader]')?.parentElement?.focus({ preventScroll: true });
}
