import type { BlockId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import { drawAnew } from './draw-anew';

/** Asks for an image file and puts it, drawn anew, in the place of a picture; false if none was chosen. */
export async function attachPicture(blockId: BlockId): Promise<boolean> {
  const path = await window.zhangju.host.choosePicture();
  if (path === null) return false;
  const { bytes, kind, fileName } = await callStore('picture:read', { file: { kind: 'path', path } });
  await callStore('picture:attach', {
    blockId,
    bytes: await drawAnew(bytes, kind, fileName),
    fileName: fileName.slice(-255).toWellFormed(),
  });
  return true;
}
