import { lazy, Suspense, type ComponentProps } from 'react';

const Loaded = lazy(() => import('./quoted-by').then((it) => ({ default: it.QuotedBy })));

/** Loads with the first mark that is in hand. */
export function QuotedBy(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
