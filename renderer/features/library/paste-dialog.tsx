import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { useIncoming } from './incoming';
import styles from './library.module.css';

/** Text from the clipboard as a document: named, then reviewed like any file. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('library');
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const next = () => {
    onClose();
    useIncoming
      .getState()
      .receive([{ kind: 'text', name: `${name.trim() || t('pasteDialog.defaultName')}.txt`, text }]);
  };
  return (
    <Dialog
      title={t('pasteDialog.title')}
      width={640}
      height={520}
      onClose={onClose}
      footer={
        <>
          <span className={styles['grow']} />
          <Button look="plain" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" disabled={text.trim() === ''} onClick={next}>
            {t('pasteDialog.next')}
          </Button>
        </>
      }
    >
      <div className={styles['paste']}>
        <Field label={t('pasteDialog.name')} value={name} onChange={(event) => setName(event.target.value)} />
        <textarea
          aria-label={t('pasteDialog.text')}
          placeholder={t('pasteDialog.text')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
