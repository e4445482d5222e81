import type { TableWords } from './column';

/** The register's words out of a catalogue: `lookup` answers the text of a key such as `status.confirmed`. */
export const tableWords = (lookup: (key: string) => string): TableWords => ({
  column: (id) => lookup(`column.${id}`),
  status: (status) => lookup(`status.${status}`),
  strength: (strength) => lookup(`strength.${strength}`),
  kind: (kind) => lookup(`kind.${kind}`),
  targetType: (type) => lookup(`targetType.${type}`),
  origin: (origin) => lookup(`origin.${origin}`),
  differs: lookup('differs'),
});
