import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import { addressOfMark } from '../../../../shared/domain/annotation/mark-address';
import { hitsOf, wordsOfFilter } from '../../../../shared/domain/tag/filter-words';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { callStore } from '../../../lib/client';
import { reportFailure, useNotices } from '../../../lib/notices';
import { useWorkbench } from '../../../lib/workbench';
import { Button } from '../../../ui/button';
import { ComposedInput } from '../../../ui/composed-input';
import { Select } from '../../../ui/select';
import { useCodebook } from '../codebook-state';
import { HitList, type HitItem } from './hit-list';
import { SidePane } from './side-pane';
import type { CodebookData } from './use-codebook-data';
import { markWords } from '../../../lib/mark-words';
import styles from './side-pane.module.css';

const none: ReadonlySet<string> = new Set();

/** Takes some of a tag's marks over to a new tag: chosen row by row, or all that a filter leaves. */
export function SplitPane({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('codebook');
  const { showSide, select } = useCodebook();
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const [name, setName] = useState('');
  const [filter, setFilter] = useState('');
  const [place, setPlace] = useState<'beside' | 'under'>('beside');
  const [chosen, setChosen] = useState(none);
  const { annotations, opened } = data;
  const marks = useMemo(
    () => annotations.filter((mark) => mark.tagIds.includes(tag.id)),
    [annotations, tag.id],
  );
  const words = wordsOfFilter(filter);
  const shown = marks.filter((mark) => holds(mark, words));
  const items = shown.map((mark): HitItem => ({
    key: mark.id,
    address: opened ? addressOfMark(opened.reading, mark, 'short') : '',
    note: mark.comments.length > 0 ? t('split.comments', { count: mark.comments.length }) : '',
    text: markWords(mark),
    hits: hitsOf(markWords(mark), words),
    isOn: chosen.has(mark.id),
    isFixed: false,
  }));
  const going = marks.filter((mark) => chosen.has(mark.id));
  const toggle = (keys: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const split = () =>
    reportFailure(
      callStore('tag:split', {
        tagId: tag.id,
        name: name.trim(),
        under: place === 'under',
        annotationIds: going.map((mark) => mark.id),
      }).then((made) => {
        select(made.id);
        showSide('marks');
        useNotices
          .getState()
          .offerUndo(t('split.done', { from: tag.name, name: made.name, count: going.length }));
      }),
    );
  const allOn = items.length > 0 && items.every((item) => item.isOn);
  return (
    <SidePane
      label={t('split.label', { name: tag.name })}
      title={t('split.title')}
      form={
        <>
          <div className={styles['line']}>
            <ComposedInput
              aria-label={t('split.name')}
              placeholder={t('split.name')}
              maxLength={200}
              value={name}
              onText={setName}
            />
            <Select
              label={t('split.place')}
              value={place}
              options={(['beside', 'under'] as const).map((value) => ({ value, text: t(`split.${value}`) }))}
              onChange={setPlace}
            />
          </div>
          <div className={styles['line']}>
            <ComposedInput
              role="searchbox"
              aria-label={t('split.filter')}
              placeholder={t('split.filter')}
              value={filter}
              onText={setFilter}
            />
            <Button
              look="link"
              disabled={items.length === 0}
              onClick={() =>
                toggle(
                  items.map((item) => item.key),
                  !allOn,
                )
              }
            >
              {t(allOn ? 'split.noneOf' : 'split.allOf', { count: items.length })}
            </Button>
          </div>
        </>
      }
      counts={t('split.counts', { going: going.length, staying: marks.length - going.length })}
      act={{
        text: t('split.act', { count: going.length }),
        isDisabled: going.length === 0 || name.trim() === '',
        run: split,
      }}
    >
      <HitList
        label={t('split.rows')}
        items={items}
        onToggle={toggle}
        onOpen={(key) => {
          const mark = marks.find((one) => one.id === key);
          if (mark) jumpTo(mark.range);
        }}
      />
    </SidePane>
  );
}

const holds = (mark: Annotation, words: readonly string[]): boolean => {
  const text = [mark.quote.exact, ...mark.comments.map((comment) => comment.text)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
};
