import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../shared/ipc/contract';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Incoming } from '../incoming';
import { ReviewPanes } from './review-panes';
import { ReviewProof } from './review-proof';
import { useOutline, type ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

/** As large as the window allows. */
const whole = 4000;

interface ReviewDialogProps {
  readonly incoming: Incoming;
  readonly preview: ImportPreview;
  /** Place of the file among those that can be imported, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly isRunning: boolean;
  /** The line of a running import. */
  readonly status: ReactNode;
  readonly onMove: (by: 1 | -1) => void;
  /** Back to the list of files; null where there is only this one. */
  readonly onBack: (() => void) | null;
  readonly onCancel: () => void;
  readonly onImport: () => void;
  readonly onRest: () => void;
}

/** One file in review over the whole window: structure, text and findings, then the proof and the act. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { incoming, preview, at, of, isRunning, status, onMove, onBack, onCancel, onImport, onRest } = props;
  const { t } = useTranslation('import-review');
  const file: ReviewedFile = { key: incoming.key, token: preview.token, review: incoming.review };
  const outline = useOutline(file);
  const act = useRef<HTMLSpanElement>(null);
  // Enter imports as soon as the file can be seen; later the focus stays where the reader put it.
  const isSeen = outline !== undefined;
  useEffect(() => {
    if (isSeen) act.current?.querySelector('button')?.focus();
  }, [isSeen]);
  return (
    <Dialog
      title={t('titleOf', { name: incoming.name })}
      width={whole}
      height={whole}
      onClose={onCancel}
      footer={
        <>
          {isRunning ? status : <ReviewProof outline={outline} />}
          {of > 1 && (
            <span className={styles['turns']}>
              <IconButton
                label={t('previousFile')}
                disabled={at === 0 || isRunning}
                onClick={() => onMove(-1)}
              >
                <ChevronLeft size={16} strokeWidth={1.5} />
              </IconButton>
              {t('turn', { at: at + 1, of })}
              <IconButton
                label={t('nextFile')}
                disabled={at + 1 >= of || isRunning}
                onClick={() => onMove(1)}
              >
                <ChevronRight size={16} strokeWidth={1.5} />
              </IconButton>
            </span>
          )}
          {onBack && (
            <Button look="plain" disabled={isRunning} onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <Button look="plain" onClick={onCancel}>
            {t(isRunning ? 'library:import.stop' : 'app:cancel')}
          </Button>
          {of > 1 && (
            <Button disabled={isRunning} onClick={onRest}>
              {t('rest', { count: of - 1 })}
            </Button>
          )}
          <span ref={act}>
            <Button look="primary" disabled={isRunning || !outline || incoming.isReading} onClick={onImport}>
              {t('library:import.act')}
            </Button>
          </span>
        </>
      }
    >
      {outline && (
        <ReviewPanes
          key={`${incoming.key} ${preview.encoding}`}
          incoming={incoming}
          preview={preview}
          outline={outline}
          file={file}
          isLocked={isRunning}
        />
      )}
    </Dialog>
  );
}
