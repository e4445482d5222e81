import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../lib/notices';
import { undoLast } from '../features/history';
import { IconButton } from '../ui/button';
import { ErrorBar } from '../ui/error-bar';
import bars from '../ui/bars.module.css';

const undoShownFor = 8000;
const messageShownFor = 3000;

/** What floats at the bottom left: the last error until it is put away, and the offer to undo. */
export function Notices() {
  const { t } = useTranslation('app');
  const { error, undo, message, dismissError, withdrawUndo } = useNotices();
  useEffect(() => {
    if (!undo && !message) return;
    const timer = setTimeout(withdrawUndo, undo ? undoShownFor : messageShownFor);
    return () => clearTimeout(timer);
  }, [undo, message, withdrawUndo]);
  return (
    <div className={bars['floating']}>
      {error && (
        <ErrorBar
          code={error.code}
          detail={error.detail}
          action={
            <IconButton label={t('close')} onClick={dismissError}>
              <X size={16} strokeWidth={1.5} />
            </IconButton>
          }
        />
      )}
      {message && (
        <div className={bars['undo']} role="status">
          {message.text}
        </div>
      )}
      {undo && (
        <div className={bars['undo']} role="status">
          <span>{undo.text}</span>
          <button type="button" onClick={undoLast}>
            {t('undo')}
          </button>
        </div>
      )}
    </div>
  );
}
