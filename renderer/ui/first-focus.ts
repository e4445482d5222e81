/**
 * Ref of the thing that has the focus when a dialog opens. The platform looks for the attribute, which
 * React's `autoFocus` does not set, and would else take the button that closes the dialog.
 */
export const firstFocus = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '');
