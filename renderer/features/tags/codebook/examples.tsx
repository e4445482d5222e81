import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../../shared/domain/document/address';
import type { Tag, TagExample } from '../../../../shared/domain/tag/tag';
import { reportFailure } from '../../../lib/notices';
import { useWorkbench } from '../../../lib/workbench';
import { IconButton } from '../../../ui/button';
import { addExample, removeExample } from '../tag-actions';
import type { CodebookData } from './use-codebook-data';
import styles from './examples.module.css';

interface ExamplesProps {
  readonly tag: Tag;
  readonly data: CodebookData;
  readonly examples: readonly TagExample[];
}

/** Words that show what the tag means: of marks, which lead to their place, and of one's own. */
export function Examples({ tag, data, examples }: ExamplesProps) {
  const { t } = useTranslation('codebook');
  const [draft, setDraft] = useState('');
  const add = () => {
    const text = draft.trim();
    if (text === '') return;
    setDraft('');
    reportFailure(
      addExample(tag.id, null, text).catch((error: unknown) => {
        setDraft(text);
        throw error;
      }),
    );
  };
  return (
    <section className={styles['examples']} aria-label={t('examples.title')}>
      <h2>{t('examples.title')}</h2>
      <ol>
        {examples.map((example) => (
          <li key={example.id}>
            <Where example={example} data={data} />
            <span className={styles['words']} lang="zh-CN">
              {example.text}
            </span>
            <IconButton
              className={styles['remove']}
              label={t('examples.remove', { words: example.text.slice(0, 20) })}
              onClick={() => removeExample(example.id)}
            >
              <X size={14} strokeWidth={1.5} />
            </IconButton>
          </li>
        ))}
        <li>
          <span />
          <input
            type="text"
            aria-label={t('examples.own')}
            placeholder={examples.length === 0 ? t('examples.hint') : t('examples.own')}
            maxLength={20_000}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.keyCode === 229) return;
              if (event.key === 'Enter') add();
              else if (event.key === 'Escape') setDraft('');
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        </li>
      </ol>
    </section>
  );
}

/** The place of a mark's words; words that no mark carries say why they lead nowhere. */
function Where({ example, data }: { readonly example: TagExample; readonly data: CodebookData }) {
  const { t } = useTranslation('codebook');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const focusAnnotation = useWorkbench((state) => state.focusAnnotation);
  const { place, annotationId } = example;
  if (!place)
    return <span className={styles['none']}>{t(annotationId ? 'examples.gone' : 'examples.mine')}</span>;
  const { opened } = data;
  const isHere = opened?.document.id === place.documentId;
  return (
    <button
      type="button"
      className={styles['where']}
      onClick={() => {
        jumpTo(place.range, place.documentId);
        if (annotationId) focusAnnotation(annotationId);
      }}
    >
      {isHere && opened ? addressOf(opened.reading, place.range, 'short') : t('examples.elsewhere')}
    </button>
  );
}
