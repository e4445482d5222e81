/** Where a panel goes to stand over everything: the modal dialog that is open last, else its usual place. */
export const topLayer = (usual: string): Element =>
  [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector(usual) ?? document.body;
