/**
 * Looks that a Word file can have. `academic` is plain; `gbt9704` follows GB/T 9704-2012, the format
 * of official documents. Names: `preset.<id>` in the catalogue `word`.
 */
export const wordPresets = ['academic', 'gbt9704'] as const;
export type WordPresetId = (typeof wordPresets)[number];
