import { useState } from 'react';
import { callStore, CallError } from '../../lib/client';
import type { CallInput } from '../../../shared/ipc/contract';

export type ExportRequest = CallInput<'export:run'>['request'];

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });

/** Asks where to, writes, and remembers what came of it until something is chosen anew. */
export function useExport() {
  const [written, setWritten] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isWriting, setWriting] = useState(false);
  const forget = () => {
    setWritten(null);
    setError(null);
  };
  const run = async (request: ExportRequest, suggestedName: string, extension: string) => {
    forget();
    setWriting(true);
    try {
      const path = await window.zhangju.host.chooseSavePath(suggestedName, extension);
      if (path) setWritten((await callStore('export:run', { request, path })).path);
    } catch (caught) {
      setError(asCallError(caught));
    } finally {
      setWriting(false);
    }
  };
  const showInFolder = () => {
    if (written)
      window.zhangju.host.showExported(written).catch((caught: unknown) => setError(asCallError(caught)));
  };
  return { written, error, isWriting, forget, run, showInFolder };
}
