import { Check, Plus } from 'lucide-react';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { shortcutKeys } from '../../../lib/commands';
import { Highlighted } from '../../../ui/highlighted';
import { TagDot } from '../../../ui/tag-label';
import { useTags } from '../use-tags';
import { rowId, type CreateRow, type PickerRow, type TagRow } from './picker-rows';
import styles from './tag-picker.module.css';

interface PickerListProps {
  readonly id: string;
  readonly rows: readonly PickerRow[];
  readonly active: number;
  readonly chosen: readonly TagId[];
  readonly usage: ReadonlyMap<TagId, number> | undefined;
  readonly onPoint: (index: number) => void;
  readonly onTake: (row: PickerRow) => void;
  readonly onCycleParent: () => void;
}

interface CapProps {
  readonly shortcut: string;
  /** Keeps the room of the cap, so that the numbers beside stand in one line. */
  readonly isBlank?: boolean;
}

const Cap = ({ shortcut, isBlank = false }: CapProps) => (
  <kbd className={styles['cap']} data-blank={isBlank || undefined} aria-hidden>
    {shortcutKeys(shortcut).join(' ')}
  </kbd>
);

/** The rows under the field: tags by group, last the row that makes a new one. */
export function PickerList({
  id,
  rows,
  active,
  chosen,
  usage,
  onPoint,
  onTake,
  onCycleParent,
}: PickerListProps) {
  const { t } = useTranslation('tags');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, rows]);
  const optionProps = (row: PickerRow, index: number) => ({
    id: rowId(index),
    role: 'option',
    'data-active': index === active || undefined,
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onMouseMove: () => index !== active && onPoint(index),
    onClick: () => onTake(row),
  });
  const created = rows.at(-1)?.kind === 'create' ? (rows.at(-1) as CreateRow) : null;
  const tags = rows.filter((row): row is TagRow => row.kind === 'tag');
  return (
    <div
      id={id}
      ref={list}
      role="listbox"
      aria-multiselectable
      aria-label={t('picker.label')}
      className={styles['list']}
    >
      <div className={styles['rows']} role="presentation">
        {rows.length === 0 && (
          <div role="option" tabIndex={-1} aria-disabled aria-selected={false} className={styles['none']}>
            {t('picker.empty')}
          </div>
        )}
        {tags.map((row, index) => (
          <Fragment key={row.tag.id}>
            {row.group !== tags[index - 1]?.group && (
              <div className={styles['group']} role="presentation">
                {t(`picker.${row.group}`)}
              </div>
            )}
            <div
              {...optionProps(row, index)}
              className={styles['row']}
              aria-selected={chosen.includes(row.tag.id)}
              aria-keyshortcuts={index < 9 ? `Alt+${index + 1}` : undefined}
            >
              <TagRowView
                row={row}
                isChosen={chosen.includes(row.tag.id)}
                count={usage?.get(row.tag.id) ?? 0}
              >
                <Cap shortcut={`Alt+${Math.min(index + 1, 9)}`} isBlank={index >= 9} />
              </TagRowView>
              {index === active && row.tag.definition !== '' && (
                <div className={styles['definition']}>{row.tag.definition}</div>
              )}
            </div>
          </Fragment>
        ))}
      </div>
      {created && (
        <div {...optionProps(created, rows.length - 1)} className={styles['create']} aria-selected={false}>
          <Plus size={14} strokeWidth={1.5} aria-hidden />
          <CreateWords row={created} onCycleParent={onCycleParent} />
          <Cap shortcut="Mod+Enter" />
        </div>
      )}
    </div>
  );
}

interface TagRowViewProps {
  readonly row: TagRow;
  readonly isChosen: boolean;
  readonly count: number;
  readonly children: ReactNode;
}

function TagRowView({ row, isChosen, count, children }: TagRowViewProps) {
  const { t } = useTranslation('tags');
  const path = useTags().pathOf(row.tag.id).slice(0, -1);
  return (
    <div className={styles['line']}>
      <span className={styles['sign']}>
        {isChosen ? <Check size={14} strokeWidth={1.5} aria-hidden /> : <TagDot color={row.tag.color} />}
      </span>
      <span className={styles['name']}>
        <Highlighted text={row.tag.name} hits={row.hits} />
        {path.length > 0 && <span className={styles['path']}>{path.map((tag) => tag.name).join(' / ')}</span>}
      </span>
      {count > 0 && <span className={styles['count']}>{t('picker.count', { count })}</span>}
      {children}
    </div>
  );
}

/** 新建“准入”，归入 对外开放: a press on the parent goes to the next one, as Tab does. */
function CreateWords({
  row,
  onCycleParent,
}: {
  readonly row: CreateRow;
  readonly onCycleParent: () => void;
}) {
  const { t } = useTranslation('tags');
  const { byId } = useTags();
  const parent = row.parentId === null ? null : (byId.get(row.parentId)?.name ?? null);
  const gap = '\u0001';
  const [before = '', after = ''] = t(parent === null ? 'picker.createTop' : 'picker.create', {
    name: row.name,
    parent: gap,
  }).split(gap);
  return (
    <span className={styles['words']}>
      {before}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Tab in the field */}
      <span
        className={styles['parent']}
        title={t('picker.otherParent')}
        onClick={(event) => {
          event.stopPropagation();
          onCycleParent();
        }}
      >
        {parent ?? t('picker.top')}
      </span>
      {after}
    </span>
  );
}
