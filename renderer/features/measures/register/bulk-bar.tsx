import { useTranslation } from 'react-i18next';
import { statusFacets } from '../../../../shared/domain/measure/table/column';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { tableWords } from '../../../../shared/domain/measure/table/words';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { patchOf } from './edit-cell';
import { useRegisterState } from './register-state';
import { changeRows, mergeRows, removeRows } from './row-actions';
import type { Register } from './use-table-ground';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  readonly register: Register;
  readonly rows: readonly TableRow[];
  readonly onTopics: (anchor: DOMRect) => void;
}

/** What can be done with several rows at once; each is one step of the history. */
export function BulkBar({ register, rows, onTopics }: BulkBarProps) {
  const { t } = useTranslation('register');
  const choose = useRegisterState((state) => state.choose);
  const { opened, scheme } = register;
  const done = () => choose(new Set());
  const statuses = statusFacets({ scheme, words: tableWords((key) => t(`table.${key}`)) });
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { count: rows.length })}</strong>
      <Button look="plain" onClick={() => changeRows(opened, rows, { status: 'confirmed' })}>
        {t('bulk.accept')}
      </Button>
      <Button look="plain" onClick={() => changeRows(opened, rows, { status: 'rejected' })}>
        {t('bulk.reject')}
      </Button>
      <Menu
        align="start"
        trigger={<Button look="plain">{t('bulk.status')}</Button>}
        items={statuses.map(({ key, label }) => ({
          id: key,
          text: label,
          onSelect: () => changeRows(opened, rows, patchOf('status', key, scheme)),
        }))}
      />
      <Button look="plain" onClick={(event) => onTopics(event.currentTarget.getBoundingClientRect())}>
        {t('bulk.topics')}
      </Button>
      <Button
        look="plain"
        onClick={() => {
          mergeRows(opened, rows);
          done();
        }}
      >
        {t('bulk.merge')}
      </Button>
      <Button
        look="plain"
        disabled={rows.every(({ id }) => id === null)}
        onClick={() => {
          removeRows(opened, rows);
          done();
        }}
      >
        {t('bulk.remove')}
      </Button>
      <Button look="link" onClick={done}>
        {t('bulk.none')}
      </Button>
    </div>
  );
}
