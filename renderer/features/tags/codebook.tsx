import { lazy, Suspense } from 'react';

const CodebookScreen = lazy(() => import('./codebook/codebook-view').then((it) => ({ default: it.CodebookScreen })));

/** The view 编码簿. Its code loads when it is first opened; cards and the picker need only the rest. */
export function CodebookView() {
  return (
    <Suspense fallback={null}>
      <CodebookScreen />
    </Suspense>
  );
}
