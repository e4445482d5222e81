import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../../lib/commands';
import { useOpenDocument } from '../../lib/open-document';
import { focusText } from '../../lib/focus-text';
import { langOf } from '../../lib/lang-of';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { KeyCaps } from '../../ui/key-caps';
import { backToChoice, takeSelected } from './place-in-text';
import { useReview } from './review-state';
import styles from './place-bar.module.css';

/** Over the text while words are selected there for a comment: whose it is, and how it ends. */
export function PlaceBar() {
  const { t } = useTranslation('comments-back');
  const found = useReview((state) => state.found);
  const one = useReview(({ placing }) => found?.differences.find(({ key }) => key === placing));
  const opened = useOpenDocument(found?.documentId ?? null);
  const isSelected = useWorkbench(
    ({ selectedRange, documentId }) => selectedRange !== null && documentId === found?.documentId,
  );
  useEffect(() => {
    focusText();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target) || event.target instanceof HTMLButtonElement) return;
      if (event.key === 'Escape') backToChoice();
      else if (event.key === 'Enter' && isSelected && opened) takeSelected(opened);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isSelected, opened]);
  if (!one) return null;
  const name = one.by?.author ?? '';
  return (
    <div
      role="toolbar"
      aria-label={t('placeBar')}
      className={styles['bar']}
      // The selection must survive a press on the bar.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p>
        {t('placeFor', { name: name === '' ? t('unnamed') : name })}
        <bdi className={styles['said']} lang={langOf(one.after)}>
          {one.after}
        </bdi>
      </p>
      <Button look="primary" disabled={!isSelected} onClick={() => opened && takeSelected(opened)}>
        {t('placeHere')} <KeyCaps look="word" shortcut="Enter" />
      </Button>
      <Button onClick={backToChoice}>
        {t('placeBack')} <KeyCaps look="word" shortcut="Escape" />
      </Button>
    </div>
  );
}
