import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { firstFocus } from '../../ui/first-focus';
import { useIncoming } from './incoming';
import styles from './paste-dialog.module.css';

/** Text from the clipboard as a document: reviewed like any file. Its name counts where it has no title. */
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
          <span className={styles['count']} role="status">
            {text !== '' && t('pasteDialog.length', { count: [...text].length })}
          </span>
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
        <textarea
          ref={firstFocus}
          aria-label={t('pasteDialog.text')}
          placeholder={t('pasteDialog.placeholder')}
          lang="zh-CN"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Field
          label={t('pasteDialog.name')}
          hint={t('pasteDialog.nameHint')}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
