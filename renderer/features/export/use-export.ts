import { useEffect, useRef, useState } from 'react';
import type { ExportResult } from '../../../shared/domain/export/format';
import type { ExportFormat } from '../../../shared/domain/export/registry';
import { callStore, CallError } from '../../lib/client';
import type { ExportRequest } from './choices';

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });

/** How often the work is asked how far it is, in ms. */
const interval = 150;

/** Asks where to, writes or prints, and remembers what came of it until something is chosen anew. */
export function useExport() {
  const [written, setWritten] = useState<ExportResult | null>(null);
  const [isPrinted, setPrinted] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const job = useRef('');
  const isWriting = progress !== null;
  const forget = () => {
    setWritten(null);
    setPrinted(false);
    setError(null);
  };
  useEffect(() => {
    if (!isWriting) return;
    const timer = setInterval(() => {
      if (job.current === '') return;
      callStore('export:progress', { job: job.current }).then(
        (share) => setProgress((known) => (known === null || share === null ? known : share)),
        () => undefined,
      );
    }, interval);
    return () => clearInterval(timer);
  }, [isWriting]);

  /** Does a job that can be watched and cancelled; a failure is kept, a cancelled job is none. */
  const work = async (task: (name: string) => Promise<void>) => {
    job.current = crypto.randomUUID();
    setProgress(0);
    try {
      await task(job.current);
    } catch (caught) {
      const failed = asCallError(caught);
      if (failed.code !== 'cancelled') setError(failed);
    } finally {
      job.current = '';
      setProgress(null);
    }
  };
  const run = async (request: ExportRequest, { target, extension }: ExportFormat, suggestedName: string) => {
    forget();
    const { host } = window.zhangju;
    try {
      const path =
        target === 'folder' ? await host.chooseFolder() : await host.chooseSavePath(suggestedName, extension);
      if (!path) return;
      await work(async (name) => setWritten(await callStore('export:run', { request, path, job: name })));
    } catch (caught) {
      setError(asCallError(caught));
    }
  };
  const print = async (request: ExportRequest) => {
    forget();
    await work(async (name) =>
      setPrinted((await callStore('export:print', { request, job: name })).isPrinted),
    );
  };
  const cancel = () => {
    if (job.current !== '')
      callStore('export:cancel', { job: job.current }).catch((caught: unknown) =>
        setError(asCallError(caught)),
      );
  };
  const showInFolder = () => {
    if (written)
      window.zhangju.host
        .showExported(written.path)
        .catch((caught: unknown) => setError(asCallError(caught)));
  };
  return { written, isPrinted, error, progress, isWriting, forget, run, print, cancel, showInFolder };
}
