import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, resolveAddress } from '../../../shared/domain/document/address';
import { partVersion, withVersion } from '../../../shared/domain/document/reading-version';
import type { DocumentId } from '../../../shared/domain/ids';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { pictureInAddress } from '../../../shared/domain/picture/picture';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { useAddressForm } from '../../lib/reading-address';
import { useWorkbench } from '../../lib/workbench';
import { BareDialog } from '../../ui/bare-dialog';
import { firstFocus } from '../../ui/first-focus';
import { plainAddress } from '../../../shared/domain/document/typed-address';
import { select } from './walk';
import styles from './go-to-dialog.module.css';

/** One line for an address, long or short; it shows the words that stand there before one goes. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reader');
  const opened = useOpenDocument(useWorkbench((state) => state.documentId));
  const addressForm = useAddressForm();
  const [typed, setTyped] = useState('');
  const { address, version } = partVersion(typed);
  const asked = plainAddress(address);
  // What is the researcher's own stands for the picture that it is on.
  const plain = pictureInAddress(asked) ?? asked;
  const isOlder = version !== null && !opened?.version.startsWith(version);
  // An older version is known to the store alone; it answers with where the words stand today.
  const { data: found } = useStoreQuery(
    'address:resolve',
    { documentId: opened?.document.id as DocumentId, address: withVersion(plain, version ?? '') },
    { enabled: opened !== null && isOlder && plain !== '' },
  );
  const here = opened && plain !== '' ? resolveAddress(opened.reading, plain) : null;
  const range = isOlder ? (found?.range ?? null) : here;
  const go = () => {
    if (!range) return;
    onClose();
    select(range);
  };
  return (
    <BareDialog label={t('goTo.label')} onClose={onClose} width={480} stands="top">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <input
          ref={firstFocus}
          type="text"
          className={styles['field']}
          aria-label={t('goTo.label')}
          aria-describedby="go-to-answer"
          placeholder={t('goTo.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div id="go-to-answer" className={styles['answer']} aria-live="polite">
          {range && opened ? (
            <>
              <strong>{addressOf(opened.reading, range, addressForm)}</strong>
              <p lang="zh-CN">{quoteOf(opened.blocks, range).exact}</p>
            </>
          ) : (
            <p>{t(typed.trim() === '' ? 'goTo.hint' : 'goTo.none')}</p>
          )}
        </div>
      </form>
    </BareDialog>
  );
}
