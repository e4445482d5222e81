import { BrowserWindow, session, type Session, type WebContents } from 'electron';
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

/** In templates of Chromium nothing is inherited, and a size has to be named to be any. */
const face =
  "width:100%;padding:3mm 20mm;box-sizing:border-box;font:8px 'Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif;color:#57524a;text-align:center";
/** The page's title over a hairline, as text: Chromium fills in the classes. */
const header =
  `<div style="${face}"><div style="padding-bottom:3px;border-bottom:.5px solid #c9c3b5">` +
  '<span class="title"></span></div></div>';
const footer = `<div style="${face}"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/**
 * Lays a page out in a window that nobody sees: sandboxed, without scripts, in a session of its own
 * under the one security policy, so that it can ask for nothing. The window goes when the work is done,
 * or when the signal says so, and takes the work with it.
 */
async function withPage<T>(
  html: string,
  signal: AbortSignal | undefined,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
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
  let stop: () => void = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error('printing was stopped'));
  });
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([window.loadURL(url).then(() => work(window.webContents)), stopped]);
  } finally {
    signal?.removeEventListener('abort', stop);
    pages.delete(url);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Printed one after the other: each is a process of its own, and large. */
let queue: Promise<unknown> = Promise.resolve();

/** Prints a page to PDF. Headings become bookmarks. */
export function printPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  const printed = queue.then(() => {
    const late = AbortSignal.timeout(patience);
    const either = signal ? AbortSignal.any([signal, late]) : late;
    return withPage(html, either, async (contents) => {
      const bytes = await contents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: header,
        footerTemplate: footer,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return new Uint8Array(bytes);
    });
  });
  queue = printed.catch(() => undefined);
  return printed;
}

/** What Chromium says where the user put the dialog away: not a failure. */
const isDismissal = (reason: string): boolean => /cancel/i.test(reason);

/** Hands a page to a printer by the system's dialog; false where the user put that away. */
export function printOnPaper(html: string, signal?: AbortSignal): Promise<boolean> {
  return withPage(
    html,
    signal,
    (contents) =>
      new Promise((resolve, reject) => {
        const options = {
          silent: false,
          printBackground: true,
          pageSize: 'A4',
          header: contents.getTitle(),
          footer: ' ',
        } as const;
        contents.print(options, (isPrinted, reason) => {
          if (isPrinted || isDismissal(reason)) resolve(isPrinted);
          else reject(new Error(reason));
        });
      }),
  );
}
