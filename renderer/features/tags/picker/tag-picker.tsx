import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { reportFailure } from '../../../lib/notices';
import { recentTags, rememberTag } from '../recent-tags';
import { topLayer } from '../../../ui/top-layer';
import { createTag } from '../tag-actions';
import { useTags } from '../use-tags';
import { PickerField } from './picker-field';
import { PickerList } from './picker-list';
import { firstActive, parentChoices, pickerRows, rowId, type PickerRow } from './picker-rows';
import { usePlace } from './place';
import { useChosen } from './use-chosen';
import { useOutsidePress } from './use-outside-press';
import styles from './tag-picker.module.css';

interface TagPickerProps {
  /** What the panel stands by: the end of a selection, or a card. */
  readonly anchor: DOMRect;
  readonly applied: readonly TagId[];
  readonly onChange: (tagIds: readonly TagId[]) => void;
  readonly onClose: () => void;
  /** Marks by tag, for the counts in the rows. */
  readonly usage?: ReadonlyMap<TagId, number>;
}

const listId = 'tag-picker-list';

/**
 * Puts tags on a mark from the keyboard. The panel stays open for further tags; with nothing typed
 * Enter is done. What was chosen here counts as applied at once, ahead of the store's answer.
 */
export function TagPicker({ anchor, applied, onChange, onClose, usage }: TagPickerProps) {
  const { t } = useTranslation('tags');
  // What is archived stays on the mark, where it can be taken off; it is offered no more.
  const { offered: tree, byId } = useTags();
  const place = usePlace(anchor);
  const panel = useRef<HTMLDivElement>(null);
  const { chosen, choose, whenSent } = useChosen(applied, onChange);
  const [leaving, setLeaving] = useState(false);
  const [filter, setFilter] = useState('');
  const [parentId, setParentId] = useState<TagId | null>();
  const [moved, setMoved] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [recent] = useState(recentTags);
  // Gone from sight at once; gone for good when the last choice is on its way.
  const close = () => {
    setLeaving(true);
    whenSent(onClose);
  };
  useOutsidePress(panel, close);
  // Asked for again before it was gone for good.
  useEffect(() => {
    whenSent(() => {});
    setLeaving(false);
  }, [anchor, whenSent]);

  const rows = useMemo(
    () => pickerRows({ tree, filter, recent, chosen, parentId }),
    [tree, filter, recent, chosen, parentId],
  );
  const active = Math.min(moved ?? firstActive(rows, filter), rows.length - 1);
  const created = rows.find((row) => row.kind === 'create');

  const retype = (text: string) => {
    setFilter(text);
    setMoved(null);
  };
  const toggle = (id: TagId) => {
    const name = byId.get(id)?.name ?? '';
    const has = chosen.includes(id);
    if (!has) rememberTag(id);
    choose(has ? chosen.filter((known) => known !== id) : [...chosen, id]);
    setSaid(t(has ? 'picker.removed' : 'picker.added', { name }));
  };
  const take = (row: PickerRow | undefined) => {
    if (!row) return;
    setFilter('');
    setMoved(null);
    setParentId(undefined);
    if (row.kind === 'tag') return toggle(row.tag.id);
    reportFailure(
      createTag(row.name, row.parentId).then((tag) => {
        rememberTag(tag.id);
        choose((now) => [...now, tag.id]);
        setSaid(t('picker.added', { name: tag.name }));
      }),
    );
  };
  const cycleParent = (by: 1 | -1) => {
    if (!created) return;
    const choices = parentChoices(tree, created.parentId);
    const ring = [...choices].sort((a, b) => orderOf(tree.order, a) - orderOf(tree.order, b));
    setParentId(ring[(ring.indexOf(created.parentId) + by + ring.length) % ring.length]);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Keys of an input method choose among its candidates; they are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const digit =
      event.altKey && !event.ctrlKey && !event.metaKey && /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    if (digit) take(rows.filter((row) => row.kind === 'tag')[Number(digit[1]) - 1]);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take(created);
    else if (event.key === 'Enter' && active >= 0) take(rows[active]);
    else if (event.key === 'Enter' && filter === '') close();
    else if (event.key === 'ArrowDown') setMoved((active + 1) % Math.max(rows.length, 1));
    else if (event.key === 'ArrowUp') setMoved(active <= 0 ? rows.length - 1 : active - 1);
    else if (event.key === 'Tab' && created) cycleParent(event.shiftKey ? -1 : 1);
    else if (event.key === 'Backspace' && event.currentTarget.value === '' && chosen.length > 0)
      toggle(chosen.at(-1)!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isElsewhere = document.activeElement !== document.body;
      if (before instanceof HTMLElement && before.isConnected && !isElsewhere)
        before.focus({ preventScroll: true });
    };
  }, []);

  if (leaving) return null;
  return createPortal(
    <div
      ref={panel}
      role="dialog"
      aria-label={t('picker.label')}
      className={styles['panel']}
      style={place}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !panel.current?.contains(event.relatedTarget)) close();
      }}
    >
      <PickerField
        chosen={chosen}
        filter={filter}
        listId={listId}
        activeId={active >= 0 ? rowId(active) : undefined}
        onFilter={retype}
        onRemove={toggle}
        onKeyDown={onKeyDown}
      />
      <PickerList
        id={listId}
        rows={rows}
        active={active}
        chosen={chosen}
        usage={usage}
        onPoint={setMoved}
        onTake={take}
        onCycleParent={() => cycleParent(1)}
      />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>,
    topLayer('body'),
  );
}

/** Place of a parent in the ring that Tab turns: the top level, then codebook order. */
const orderOf = (order: readonly { readonly id: TagId }[], id: TagId | null): number =>
  id === null ? -1 : order.findIndex((tag) => tag.id === id);
