import type { HashText, TagId } from '../../ids';
import type { Tag } from '../tag';

const form = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

/** A GUID as REFI-QDA writes them, braces off and in lower case; null for anything else. */
export const readGuid = (text: string): string | null => form.exec(text.trim())?.[1]?.toLowerCase() ?? null;

/** A GUID made of a text: the same text, the same GUID. */
export function guidFromText(text: string, hash: HashText): string {
  const hex = hash(text);
  // Version 8 (RFC 9562): of the program's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Under what GUID a tag leaves: the one it came with, else its own id, the same on every export. */
export const guidOfTag = (
  { id, guid }: { readonly id: TagId; readonly guid: Tag['guid'] },
  hash: HashText,
): string => guid ?? readGuid(id) ?? guidFromText(id, hash);
