import { unzipSync } from 'fflate';
import { DomainError } from '../../../../shared/domain/error';

/** The name of the member that a picture's place in the package means; null for a place outside of it. */
function memberOf(source: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source) || source.includes('\\')) return null;
  // A relative place counts from the part that names it: word/document.xml.
  const path = source.startsWith('/') ? source.slice(1) : `word/${source}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/') || null;
}

/**
 * The bytes of a picture in a Word file by its place in the package, as the importer names it (ECMA-376,
 * Part 2); null where there is none. Nothing else is unpacked, and never more than `most` bytes.
 * Throws DomainError picture.too-large, file.damaged.
 */
export function picturePart(file: Uint8Array, source: string, most: number): Uint8Array | null {
  const member = memberOf(source);
  if (member === null) return null;
  const fileName = member.slice(member.lastIndexOf('/') + 1);
  let found = false;
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name !== member || found) return false;
        found = true;
        if (originalSize > most)
          throw new DomainError('picture.too-large', { fileName, bytes: originalSize });
        return true;
      },
    });
    return parts[member] ?? null;
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('file.damaged', { part: member });
  }
}
