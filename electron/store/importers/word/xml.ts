import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { DomainError } from '../../../../shared/domain/error';
import { markedEncoding } from '../encoding';

export type { XmlElement };

/** The name without its namespace prefix: w:p and p are one. */
export const nameOf = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1);

/** An attribute by its name without prefix, as w:val; null if there is none. */
export function valueOf(element: XmlElement | undefined, name = 'val'): string | null {
  if (!element) return null;
  const key = Object.keys(element.attributes).find((each) => each.slice(each.indexOf(':') + 1) === name);
  return key === undefined ? null : element.attributes[key]!;
}

export const childrenOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childrenOf(element).find((child) => nameOf(child) === name);

/** A property that is on when its element is there and does not say otherwise, as `<w:b/>`. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | null {
  const element = childOf(properties, name);
  if (!element) return null;
  return !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '');
}

export const wordsOf = (element: XmlElement): string =>
  element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('');

/**
 * Reads a part of a package. A document type is refused: it is where entities are declared, and no
 * writer of Word files makes one. Throws DomainError file.damaged with the name of the part.
 */
export function readPart(bytes: Uint8Array, part: string): XmlElement {
  const damaged = () => new DomainError('file.damaged', { part });
  let text;
  try {
    text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
  if (/<!DOCTYPE/i.test(text.slice(0, 65_536))) throw damaged();
  try {
    const { root } = parseXml(text);
    if (root) return root;
  } catch {
    // Not well-formed, or nested deeper than the reader goes: the same to the researcher.
  }
  throw damaged();
}
