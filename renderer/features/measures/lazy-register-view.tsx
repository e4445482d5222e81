import { lazy } from 'react';

/** The register's screen, loaded when first shown. */
export const RegisterView = lazy(() =>
  import('./register/register-view').then((it) => ({ default: it.RegisterView })),
);
