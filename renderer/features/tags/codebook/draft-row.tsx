import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { useCodebook } from '../codebook-state';
import { createTag } from '../tag-actions';
import type { Tags } from '../use-tags';
import { NameInput } from './name-input';
import styles from './tree-pane.module.css';

interface DraftRowProps {
  readonly draft: { readonly parentId: TagId | null };
  readonly tags: Tags;
}

/** The line where a new tag gets its name, at the place where it will stand. */
export function DraftRow({ draft, tags }: DraftRowProps) {
  const { t } = useTranslation('tags');
  const { select, setDraft } = useCodebook();
  const level = draft.parentId === null ? 0 : (tags.tree.nodes.get(draft.parentId)?.depth ?? -1) + 1;
  return (
    <div role="none" className={styles['row']} style={{ paddingLeft: 10 + level * 16 }}>
      <span className={styles['chevron']} />
      <span className={styles['hollow']} />
      <NameInput
        value=""
        label={t('codebook.new')}
        placeholder={t('codebook.newName')}
        className={styles['input']}
        immediate
        onSave={(name) => createTag(name, draft.parentId).then((tag) => select(tag.id))}
        onDone={() => setDraft(null)}
      />
    </div>
  );
}
