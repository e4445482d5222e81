import { unzipSync } from 'fflate';
import { DomainError } from '../../../../shared/domain/error';
import type { XmlElement } from './xml';
import { childrenOf, readPart, valueOf } from './xml';

/** Most members of a package, and most bytes of its text parts when unpacked. */
const mostMembers = 10_000;
const mostBytes = 512 * 1024 * 1024;
/** A part this much larger than its packed form is no text that somebody wrote. */
const steepest = 1000;
const steepFrom = 16 * 1024 * 1024;

/** The XML parts of a Word file, by name; pictures and the like stay packed. */
export interface WordPackage {
  /** A part, or undefined where the package has none of that name. */
  part(name: string): XmlElement | undefined;
}

/**
 * Opens a Word file. Only the parts that hold text are unpacked, and none beyond the size that the
 * directory states, so a file that unpacks without end stops there. Throws DomainError
 * file.damaged or file.unpacks-too-large.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  let members = 0;
  let total = 0;
  const seen = new Set<string>();
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        members += 1;
        const isText = /^(?:word\/|docProps\/|_rels\/)[^\\]*\.(?:xml|rels)$/.test(name) && !seen.has(name);
        if (!isText) return false;
        seen.add(name);
        total += originalSize;
        const isSteep = originalSize > steepFrom && originalSize > size * steepest;
        if (members > mostMembers || total > mostBytes || isSteep)
          throw new DomainError('file.unpacks-too-large', { bytes: total, limit: mostBytes });
        return true;
      },
    });
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('file.damaged', { part: 'zip' });
  }
  return {
    part: (name) => (Object.hasOwn(parts, name) ? readPart(parts[name]!, name) : undefined),
  };
}

/** Targets inside the package by relationship id. What points outside is left out, and never opened. */
export function relationshipsOf(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const element of root ? childrenOf(root) : []) {
    const id = valueOf(element, 'Id');
    const target = valueOf(element, 'Target');
    if (id && target && valueOf(element, 'TargetMode') !== 'External') targets.set(id, target);
  }
  return targets;
}
