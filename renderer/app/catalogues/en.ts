import { byNamespace } from './by-namespace';

export const catalogue = byNamespace(
  import.meta.glob<Record<string, unknown>>('../../../resources/locales/en/*.json', {
    eager: true,
    import: 'default',
  }),
);
