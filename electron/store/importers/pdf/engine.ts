/*
 * The one file that touches PDF.js, and the entry of a bundle of its own: two megabytes that a start of
 * the application, and every file that is no PDF, goes without. It knows nothing of the domain.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy };

/** Larger pictures are not looked at, in pixels: decoding them is all that they would cost. */
const largestPicture = 24_000_000;

/** Character maps of Chinese fonts: beside the bundle, else in the package. */
function characterMaps(): string {
  const beside = join(__dirname, 'cmaps');
  if (existsSync(beside)) return beside;
  return join(dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps');
}

/** Hands PDF.js the files of its own package that it asks for by name, and no others. */
class PackagedData {
  private readonly folder = characterMaps();

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`not at hand: ${kind}`);
    return new Uint8Array(await readFile(join(this.folder, basename(filename))));
  }
}

/** PDF.js warns while it loads that it cannot draw here, which nobody asked of it. */
async function loadQuietly() {
  const shapes = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) shapes[name] ??= class {};
  /* eslint-disable no-console -- it knows no other way to be quiet */
  const { warn } = console;
  console.warn = () => {};
  try {
    // Loaded first, it becomes the worker: PDF.js then looks for no script to start one from.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    /* eslint-enable no-console */
  }
}

export interface PdfEngine {
  /** Numbers of the drawing operators, by name. */
  readonly operators: Readonly<Record<string, number>>;
  /** Rejects with an error whose `name` says why: PasswordException, InvalidPDFException. */
  open(bytes: Uint8Array): Promise<PDFDocumentProxy>;
}

export async function openEngine(): Promise<PdfEngine> {
  const { getDocument, OPS, VerbosityLevel } = await loadQuietly();
  return {
    operators: OPS,
    // Scripts, attachments and actions of the file are data that is never asked for. The bytes are
    // copied, because PDF.js takes away what it is given.
    open: (bytes) =>
      getDocument({
        data: new Uint8Array(bytes),
        verbosity: VerbosityLevel.ERRORS,
        cMapUrl: 'cmaps/',
        cMapPacked: true,
        BinaryDataFactory: PackagedData,
        useWorkerFetch: false,
        useSystemFonts: true,
        disableFontFace: true,
        // With the names of the fonts, which tell what is set bold.
        fontExtraProperties: true,
        useWasm: false,
        enableXfa: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        maxImageSize: largestPicture,
      }).promise,
  };
}
