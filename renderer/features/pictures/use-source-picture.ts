import { useEffect, useState } from 'react';
import type { Block } from '../../../shared/domain/document/block';
import type { BlockId } from '../../../shared/domain/ids';
import type { SourcePicture } from '../../../shared/domain/picture/picture';
import { callStore, CallError } from '../../lib/client';
import { useNotices } from '../../lib/notices';
import { drawAnew } from './draw-anew';

type Held = Extract<SourcePicture, { state: 'held' }>;

/** What the page knows of a picture in the imported file; its address is there while it is near the view. */
export type SourceImage =
  | Exclude<SourcePicture, Held>
  | (Pick<Held, 'state' | 'fileName' | 'sha256' | 'width' | 'height'> & { readonly url: string | null });

/** What was found of each block's picture, so that its space is kept before it is drawn again. */
const found = new Map<BlockId, SourceImage>();

/** Whether a picture may be inside of the imported file: one with an address elsewhere is not. */
export const isInFile = ({ image }: Block): boolean =>
  image !== null && image.source !== '' && !/^(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.source);

async function load(blockId: BlockId): Promise<SourceImage> {
  const held = await callStore('picture:source', { blockId });
  if (held.state !== 'held') return held;
  const { state, fileName, sha256, width, height } = held;
  try {
    const bytes = await drawAnew(held.bytes, held.kind, fileName);
    return { state, fileName, sha256, width, height, url: URL.createObjectURL(new Blob([bytes])) };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { state: 'refused', fileName, reason: 'unreadable' };
  }
}

/**
 * The picture that the imported file holds at a block, drawn anew like an attached one; null before it was
 * looked for. It is read when it comes near the view, and let go when it has left it.
 */
export function useSourcePicture(blockId: BlockId, isWanted: boolean): SourceImage | null {
  const [image, setImage] = useState<SourceImage | null>(found.get(blockId) ?? null);
  useEffect(() => {
    if (!isWanted) return;
    let url: string | null = null;
    let isGone = false;
    const show = async () => {
      const loaded = await load(blockId);
      url = loaded.state === 'held' ? loaded.url : null;
      found.set(blockId, loaded.state === 'held' ? { ...loaded, url: null } : loaded);
      if (isGone && url !== null) URL.revokeObjectURL(url);
      else if (!isGone) setImage(loaded);
    };
    show().catch((error: unknown) => useNotices.getState().reportError(error));
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
      setImage(found.get(blockId) ?? null);
    };
  }, [blockId, isWanted]);
  return image;
}
