import { FileInput, Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { useCodebook } from '../codebook-state';
import { useIncomingCodebook } from './incoming-codebook';
import styles from './tree-pane.module.css';

/** The codebook to a file, and a file into the codebook. */
export function TreeFoot({ hasTags }: { readonly hasTags: boolean }) {
  const { t } = useTranslation('codebook');
  const openDialog = useCodebook((state) => state.openDialog);
  const receive = useIncomingCodebook((state) => state.receive);
  const input = useRef<HTMLInputElement>(null);
  return (
    <footer className={styles['foot']}>
      <Button look="plain" disabled={!hasTags} onClick={() => openDialog('export')}>
        <Upload size={16} strokeWidth={1.5} aria-hidden />
        {t('foot.export')}
      </Button>
      <Button look="plain" onClick={() => input.current?.click()}>
        <FileInput size={16} strokeWidth={1.5} aria-hidden />
        {t('foot.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".qdc,.csv,.xml"
        aria-label={t('foot.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) reportFailure(receive(file).then(() => openDialog('import')));
        }}
      />
    </footer>
  );
}
