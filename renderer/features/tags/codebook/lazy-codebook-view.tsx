import { lazy } from 'react';

/** Not on the way to the first picture: the codebook loads when it is first shown. */
export const CodebookView = lazy(() =>
  import('./codebook-view').then((it) => ({ default: it.CodebookView })),
);
