import { Bookmark, Check, Pencil, Save, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameLook, type NamedView, type TableLook } from '../../../../shared/domain/measure/table/look';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore, useStoreQuery } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { Button, IconButton } from '../../../ui/button';
import { ComposedInput } from '../../../ui/composed-input';
import { useRegisterState, type TableName } from './register-state';
import bar from './filter-bar.module.css';
import styles from './views-menu.module.css';

/** A look as the contract takes it. */
const sent = (look: TableLook): CallInput<'register:add-view'>['look'] => ({
  ...look,
  filters: look.filters.map((filter) => ({ ...filter, keys: [...filter.keys] })),
  columns: [...look.columns],
});

/** Looks at the table that the researcher named: filters, order, groups and columns together. */
export function ViewsMenu({ name }: { readonly name: TableName }) {
  const { t } = useTranslation('registerViews');
  const { data = [] } = useStoreQuery('register:views', {});
  const look = useRegisterState((state) => state.tables[name]);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const views = data.filter(({ shown }) => shown === name);
  const current = views.find((view) => sameLook(view.look, look));
  const add = () => {
    if (typed.trim() === '') return;
    reportFailure(
      callStore('register:add-view', { name: typed, shown: name, look: sent(look) }).then(() => setTyped('')),
    );
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" className={bar['tool']}>
          <Bookmark size={16} strokeWidth={1.5} aria-hidden />
          <span className={styles['current']}>{current?.name ?? t('label')}</span>
        </button>
      </Popover.Trigger>
      <Popover.Portal container={isOpen ? document.querySelector('main') : null}>
        <Popover.Content
          className={styles['popover']}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('label')}
        >
          {views.length > 0 && (
            <ul>
              {views.map((view) => (
                <ViewLine
                  key={view.id}
                  view={view}
                  isCurrent={view === current}
                  look={look}
                  onShow={() => {
                    useRegisterState.getState().changeTable(name, view.look);
                    setOpen(false);
                  }}
                />
              ))}
            </ul>
          )}
          <div className={styles['add']}>
            <ComposedInput
              value={typed}
              onText={setTyped}
              maxLength={80}
              aria-label={t('name')}
              placeholder={t('name')}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
              }}
            />
            <Button disabled={typed.trim() === ''} onClick={add}>
              {t('save')}
            </Button>
          </div>
          <p>{t('what')}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ViewLineProps {
  readonly view: NamedView;
  readonly isCurrent: boolean;
  readonly look: TableLook;
  readonly onShow: () => void;
}

function ViewLine({ view, isCurrent, look, onShow }: ViewLineProps) {
  const { t } = useTranslation('registerViews');
  const [draft, setDraft] = useState<string | null>(null);
  const { id: viewId, name } = view;
  const rename = () => {
    const words = draft?.trim() ?? '';
    setDraft(null);
    if (words !== '' && words !== name)
      reportFailure(callStore('register:update-view', { viewId, name: words }));
  };
  return (
    <li>
      {draft === null ? (
        <button
          type="button"
          className={styles['name']}
          aria-current={isCurrent || undefined}
          onClick={onShow}
        >
          <span>{name}</span>
          {isCurrent && <Check size={14} strokeWidth={1.5} aria-hidden />}
        </button>
      ) : (
        <ComposedInput
          value={draft}
          onText={setDraft}
          maxLength={80}
          inputRef={(input) => input?.focus()}
          aria-label={t('rename', { name })}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') rename();
            else if (event.key === 'Escape') setDraft(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
      <IconButton
        label={t('update', { name })}
        disabled={isCurrent}
        onClick={() => reportFailure(callStore('register:update-view', { viewId, look: sent(look) }))}
      >
        <Save size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label={t('rename', { name })} onClick={() => setDraft(name)}>
        <Pencil size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton
        label={t('remove', { name })}
        onClick={() => reportFailure(callStore('register:remove-view', { viewId }))}
      >
        <Trash2 size={14} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </li>
  );
}
