import { QueryClient, useQuery } from '@tanstack/react-query';
import type { Bridge } from '../../shared/ipc/host';
import type { CallInput, CallName, CallOutput, ChangedTopic } from '../../shared/ipc/contract';
import type { ErrorCode } from '../../shared/domain/error';

declare global {
  interface Window {
    readonly zhangju: Bridge;
  }
}

/** A call that the store refused. The interface shows `error.<code>` of the catalogue. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(code: ErrorCode, detail: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.detail = detail;
  }
}

/** Asks the store; throws `CallError` where it says no. */
export async function callStore<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await window.zhangju.call(name, input);
  if (!reply.ok) throw new CallError(reply.error.code, reply.error.detail);
  return reply.value;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, gcTime: 10 * 60_000, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** What each call reads: a change of one of these topics makes its cached answer stale. */
export const readsOf: Partial<Record<CallName, readonly ChangedTopic[]>> = {
  'settings:get': ['settings'],
  'document:list': ['document', 'annotation', 'repair'],
  'document:open': ['document', 'repair'],
  'document:passage': ['document', 'repair'],
  'annotation:list': ['annotation', 'document'],
  'annotation:views': ['mark-view'],
  'comment:history': ['annotation'],
  'address:resolve': ['document', 'repair'],
  'layer:list': ['annotation', 'document'],
  'bookmark:list': ['bookmark', 'document'],
  'picture:list': ['picture', 'document'],
  'picture:shown': ['picture', 'document'],
  'transcription:list': ['picture', 'document'],
  'tag:list': ['tag'],
  'tag:details': ['tag', 'annotation', 'measure', 'history'],
  'tag:auto-preview': ['tag', 'annotation', 'document', 'repair'],
  'codebook:losses': ['tag', 'annotation'],
  'note:list': ['note', 'document'],
  'note:get': ['note', 'tag'],
  'note:links': ['note'],
  'note:citing': ['note'],
  'search:library': ['document', 'annotation', 'note', 'repair', 'picture'],
  'search:own': ['document', 'annotation', 'note', 'repair'],
  'measure:list': ['measure', 'document', 'repair'],
  'register:scheme': ['measure'],
  'register:views': ['register-view'],
  'topic:coverage': ['measure', 'annotation', 'tag', 'document', 'repair'],
  'history:state': ['history'],
  'export:preview': ['document', 'annotation', 'note', 'repair', 'tag', 'measure', 'template', 'picture'],
  'template:list': ['template'],
  'history:list': ['history'],
  'trash:list': ['history', 'document', 'annotation', 'note', 'tag', 'measure'],
};

/** Asks for an answer before it is shown. Where the store says no, whoever shows it asks again. */
export const askAhead = <N extends CallName>(name: N, input: CallInput<N>): Promise<void> =>
  queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => callStore(name, input) });

/** The cached answer of a reading call, kept fresh by change events. */
export function useStoreQuery<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
) {
  return useQuery<CallOutput<N>, CallError>({
    queryKey: [name, input],
    queryFn: () => callStore(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious
      ? { placeholderData: (previous: CallOutput<N> | undefined) => previous as never }
      : {}),
  });
}
