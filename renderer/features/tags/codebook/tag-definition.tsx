import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { reportFailure } from '../../../lib/notices';
import { defineTag } from '../tag-actions';
import styles from './tag-page.module.css';

/** What a tag stands for, in the researcher's words. Saved on leaving the field or the page. */
export function TagDefinition({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation('tags');
  const id = useId();
  const [draft, setDraft] = useState(tag.definition);
  const latest = useRef({ draft, saved: tag.definition });
  useEffect(() => {
    latest.current.saved = tag.definition;
    latest.current.draft = tag.definition;
    setDraft(tag.definition);
  }, [tag.definition]);

  const save = () => {
    const { draft: text, saved } = latest.current;
    if (text === saved) return;
    latest.current.saved = text;
    reportFailure(
      defineTag(tag.id, text).catch((error: unknown) => {
        // The words stay in the field; leaving it once more tries again.
        latest.current.saved = saved;
        throw error;
      }),
    );
  };
  // A shortcut can take the page away without the field ever losing the focus.
  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  });
  useEffect(() => () => saveRef.current(), []);

  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{t('page.definition')}</label>
      <textarea
        id={id}
        rows={1}
        maxLength={20_000}
        placeholder={t('page.definitionHint')}
        value={draft}
        onChange={(event) => {
          latest.current.draft = event.target.value;
          setDraft(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
