import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { markWords } from '../../lib/mark-words';
import { useWorkbench } from '../../lib/workbench';

/** Marks paint nothing into the document, so this list says them to assistive technology. */
export function MarkList({ id, marks }: { readonly id: string; readonly marks: readonly Annotation[] }) {
  const { t } = useTranslation('annotations');
  return (
    <span id={id} className="visually-hidden" role="group" aria-label={t('list')}>
      {marks.map((mark) => (
        <button
          key={mark.id}
          type="button"
          tabIndex={-1}
          onClick={() => useWorkbench.getState().focusAnnotation(mark.id)}
          aria-label={t('markOf', {
            color:
              t(`app:color.${mark.color}`) +
              (mark.style === 'highlight' ? '' : ` ${t(`marks:style.${mark.style}`)}`),
            quote: markWords(mark),
            tags: '',
            comment: mark.comments.map((comment) => `; ${comment.text}`).join(''),
          })}
        />
      ))}
    </span>
  );
}
