/** Entry of BibTeX as we write it: `@online{key,` to a closing brace in a line of its own. */
const entryPattern = /^@\w+\{([^,\s]+),\n[\s\S]*?\n\}\n?/m;

function mergeBibtex(existing: string, ours: string): string | null {
  const entries = ours.match(new RegExp(entryPattern, 'gm')) ?? [];
  if (entries.length === 0) return null;
  let merged: string | null = existing;
  for (const entry of entries) merged = merged === null ? null : mergeEntry(merged, entry);
  return merged;
}

function mergeEntry(existing: string, ours: string): string | null {
  const key = entryPattern.exec(ours)?.[1];
  if (key === undefined) return null;
  if (!existing.includes(`{${key},`)) return `${existing.trimEnd()}${existing.trim() ? '\n\n' : ''}${ours}`;
  let isFound = false;
  const merged = existing.replace(new RegExp(entryPattern, 'gm'), (entry, found: string) => {
    if (found !== key || isFound) return entry;
    isFound = true;
    return ours;
  });
  // The entry is there in a form that is not ours: the user's hand was on it.
  return isFound ? merged : null;
}

function mergeCslJson(existing: string, ours: string): string | null {
  try {
    const before: unknown = JSON.parse(existing);
    const items = JSON.parse(ours) as readonly { readonly id: string }[];
    if (!Array.isArray(before)) return null;
    const ids = new Set<unknown>(items.map(({ id }) => id));
    const others: readonly unknown[] = before.filter(
      (item: unknown) => typeof item !== 'object' || item === null || !ids.has((item as { id?: unknown }).id),
    );
    return `${JSON.stringify([...others, ...items], null, 2)}\n`;
  } catch {
    return null;
  }
}

/**
 * A list of references with our entries brought up to date and those of others as they are. Null where
 * the file is not such a list, or one of our entries cannot be told from the rest.
 */
export function mergeReferences(name: string, existing: string, ours: string): string | null {
  const plain = existing.replaceAll('\r\n', '\n');
  return name.endsWith('.bib') ? mergeBibtex(plain, ours) : mergeCslJson(plain, ours);
}
