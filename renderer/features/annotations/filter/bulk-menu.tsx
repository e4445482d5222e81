import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { StylePicker } from '../../../ui/style-picker';
import { Swatches } from '../../../ui/swatches';
import { PopoverButton } from '../../../ui/popover-button';
import { useMarkFilter } from '../mark-filter';
import { changeMarks, deleteMarks, mergeMarks } from '../mark-set-actions';
import type { Marks } from '../use-marks';
import { TagSelect } from './tag-select';
import styles from './filter.module.css';

/** One change of all marks that pass the filter, or of those that were chosen. */
export function BulkMenu({ marks }: { readonly marks: Marks }) {
  const { t } = useTranslation('marks');
  const [isOpen, setOpen] = useState(false);
  const { chosen, clearChosen } = useMarkFilter();
  const picked = marks.list.filter(({ id }) => chosen.has(id));
  const meant = picked.length > 0 ? picked : marks.passing;
  const ids = meant.map(({ id }) => id);
  const count = meant.length;
  const whose = picked.length > 0 ? 'chosen' : count < marks.total ? 'passing' : 'all';
  const done = () => {
    setOpen(false);
    clearChosen();
  };
  return (
    <PopoverButton
      label={t('bulk.label')}
      isOpen={isOpen}
      width={344}
      onOpen={setOpen}
      trigger={
        <button type="button" className={styles['tool']} disabled={count === 0}>
          <ListChecks size={14} strokeWidth={1.5} aria-hidden />
          {t('bulk.open')}
          {picked.length > 0 && <span className={styles['count']}>{picked.length}</span>}
        </button>
      }
    >
      <div className={styles['form']}>
        <p>{t(`bulk.${whose}`, { count })}</p>
        <Swatches onPick={(color) => changeMarks(ids, { color })} />
        <StylePicker onPick={(style) => changeMarks(ids, { style })} />
        <div className={styles['line']}>
          <span className={styles['field']} aria-hidden>
            {t('bulk.addTag')}
          </span>
          <TagSelect label={t('bulk.addTag')} onPick={(id) => changeMarks(ids, { addTags: [id] })} />
        </div>
        <div className={styles['line']}>
          <span className={styles['field']} aria-hidden>
            {t('bulk.removeTag')}
          </span>
          <TagSelect label={t('bulk.removeTag')} onPick={(id) => changeMarks(ids, { removeTags: [id] })} />
        </div>
        <div className={styles['acts']}>
          {picked.length > 1 && (
            <Button
              onClick={() => {
                mergeMarks(picked);
                done();
              }}
            >
              {t('mergeChosen')}
            </Button>
          )}
          <Button
            onClick={() => {
              deleteMarks(ids);
              done();
            }}
          >
            {t('bulk.delete')}
          </Button>
          {picked.length > 0 && (
            <Button look="link" onClick={clearChosen}>
              {t('bulk.clear')}
            </Button>
          )}
        </div>
      </div>
    </PopoverButton>
  );
}
