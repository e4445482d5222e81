import type { TagId } from '../../../../shared/domain/ids';
import type { Clause } from '../../../../shared/domain/topic/coverage';
import { callStore } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import type { OpenDocument } from '../../../lib/open-document';

/** Gives clauses a topic, in one step of the history. */
export const assignTopic = (opened: OpenDocument, clauses: readonly Clause[], topicId: TagId): void =>
  reportFailure(
    callStore('topic:assign', {
      documentId: opened.document.id,
      clauses: clauses.map(({ range, rows }) => ({ range, rows: [...rows] })),
      topicId,
    }),
  );

/** Puts clauses aside as of no topic of the scheme, or takes that back. */
export const exemptClauses = (
  opened: OpenDocument,
  schemeId: TagId,
  clauses: readonly Clause[],
  exempt: boolean,
): void =>
  reportFailure(
    callStore('topic:exempt', {
      documentId: opened.document.id,
      schemeId,
      ranges: clauses.map(({ range }) => range),
      exempt,
    }),
  );
