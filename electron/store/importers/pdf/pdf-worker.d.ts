/** The package types only its other half; this one is loaded for what it sets up. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
