import type { DomainError } from '../../../shared/domain/error';
import type { ReadingStep } from '../importers/importer';
import type { ReadFile } from './read-now';

/** What the reading thread says of the file that it was given. */
export type ReadingMessage =
  | { readonly step: ReadingStep }
  | { readonly read: ReadFile }
  | { readonly failed: Pick<DomainError, 'code' | 'detail'> };
