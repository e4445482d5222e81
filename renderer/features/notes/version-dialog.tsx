import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteVersionSummary } from '../../../shared/domain/note/note';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { nameOf } from './note-actions';
import { NotePreview } from './note-preview';
import { restoreVersion } from './version-actions';
import { useVersionDate } from './use-version-date';

interface VersionDialogProps {
  readonly noteId: NoteId;
  readonly version: NoteVersionSummary;
  readonly onClose: () => void;
}

/** An earlier state of a note to look at, and to take back. */
export function VersionDialog({ noteId, version, onClose }: VersionDialogProps) {
  const { t } = useTranslation('note-tools');
  const dateOf = useVersionDate();
  const { data } = useQuery({
    queryKey: ['note:version', { noteId, versionId: version.id }],
    queryFn: () => callStore('note:version', { noteId, versionId: version.id }),
  });
  const restore = () => {
    onClose();
    reportFailure(restoreVersion(noteId, version.id));
  };
  return (
    <Dialog
      title={t('versions.of', { date: dateOf(version.at) })}
      width={720}
      height={600}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('app:close')}</Button>
          <Button look="primary" onClick={restore}>
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      {data && <NotePreview title={nameOf(data.title)} body={data.body} />}
    </Dialog>
  );
}
