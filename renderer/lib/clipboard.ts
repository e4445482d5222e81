/** The same thing in several forms; a program that pastes takes the one it knows best. */
export interface Flavours {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
}

/**
 * Puts several forms on the clipboard at once, by answering the page's own copy event: that needs no
 * permission and gives the page no way to read. Where the page may not copy, the words alone are copied
 * by the shell.
 */
export async function copyFlavours({ text, html, markdown }: Flavours): Promise<void> {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    clipboardData.setData('text/plain', text);
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/markdown', markdown);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    // Deprecated for editing; for this there is nothing else that asks for no permission.

    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
  if (!isCopied) await window.zhangju.host.copyText(text);
}
