import { BrowserWindow, session, type Session } from 'electron';
import { host, isOwnOrigin, scheme } from './origin';

/** In memory and apart from the window's own: nothing of a printed page is kept. */
const partition = 'print';
/** Longest that a page may take, in ms. */
const patience = 5 * 60_000;
/** The page's own policy names its style by hash; this one lets through nothing else that it could ask for. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What the session of printing answers: pages on their way, by address. */
const pages = new Map<string, string>();
let served: Session | null = null;
let count = 0;

function serve(): void {
  const own = session.fromPartition(partition);
  if (served === own) return;
  served = own;
  own.protocol.handle(scheme, ({ url }) => {
    const page = isOwnOrigin(url) ? pages.get(url) : undefined;
    return new Response(page ?? '', {
      status: page === undefined ? 404 : 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });
}

/** Page numbers; the rest of the margin stays empty. Chromium fills in the classes. */
const footer =
  '<div style="width:100%;text-align:center;font-size:9px;color:#57524a">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** Printed one after the other: each is a process of its own, and large. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Prints a page to PDF in a window that nobody sees: sandboxed, without scripts, in a session of its
 * own under the one security policy, so that it can ask for nothing. Headings become bookmarks.
 */
export function printPdf(html: string): Promise<Uint8Array> {
  const printed = queue.then(() => print(html));
  queue = printed.catch(() => undefined);
  return printed;
}

async function print(html: string): Promise<Uint8Array> {
  serve();
  const url = `${scheme}://${host}/print/${(count += 1)}`;
  pages.set(url, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => reject(new Error('printing took too long')), patience);
  });
  const work = async () => {
    await window.loadURL(url);
    return window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  };
  try {
    return new Uint8Array(await Promise.race([work(), tooLate]));
  } finally {
    clearTimeout(late);
    pages.delete(url);
    if (!window.isDestroyed()) window.destroy();
  }
}
