import { DomainError } from '../../../shared/domain/error';

const dataAddress = /^data:([^,;]*)((?:;[^,]*)?),/i;

/**
 * The bytes that a `data:` address holds (RFC 2397), and the name of its type; null for any other address.
 * Throws DomainError picture.too-large where they would be more than `most`.
 */
export function embeddedPicture(
  source: string,
  most: number,
): { readonly bytes: Uint8Array; readonly fileName: string } | null {
  const head = dataAddress.exec(source);
  if (!head) return null;
  const fileName = head[1]!.slice(0, 80) || 'data';
  const bytes = source.length - head[0].length;
  if (bytes > most * 2) throw new DomainError('picture.too-large', { fileName, bytes });
  const content = source
    .slice(head[0].length)
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const isBase64 = /;\s*base64\s*$/i.test(head[2]!);
  return { bytes: new Uint8Array(Buffer.from(content, isBase64 ? 'base64' : 'latin1')), fileName };
}
