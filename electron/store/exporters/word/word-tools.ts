import type { WordPresetId } from '../../../../shared/domain/export/preset';
import type { CopyId } from '../../../../shared/domain/ids';
import type { SentCopy } from '../../../../shared/domain/review/sent-copy';

/** How Word files are written, and what becomes of those that can come back. */
export interface WordTools {
  readonly preset: WordPresetId;
  readonly commentBareMarks: boolean;
  /** Names the file, so that it is known again when it comes back. */
  readonly copyId: CopyId;
  /** Takes the comments that go out with the file. */
  readonly keep: (copy: SentCopy) => void;
}
