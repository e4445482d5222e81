/** The texts of one language: a catalogue a feature, resources/locales/<language>/<namespace>.json. */
export type Catalogue = Readonly<Record<string, Record<string, unknown>>>;

export function byNamespace(files: Readonly<Record<string, Record<string, unknown>>>): Catalogue {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, texts]),
  );
}
