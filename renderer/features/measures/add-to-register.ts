import type { TextRange } from '../../../shared/domain/document/range';
import { rangeKey } from '../../../shared/domain/measure/register';
import type { DocumentId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import { useMeasureCursor } from './measure-cursor';
import { takeWantedKind } from './wanted-kind';

/** Puts words into the register, confirmed, and takes the new row in hand. */
export async function addToRegister(documentId: DocumentId, range: TextRange): Promise<void> {
  const kind = takeWantedKind();
  await callStore('measure:add', { documentId, range, ...(kind ? { kind } : {}) });
  useMeasureCursor.getState().choose(rangeKey(range));
}
