import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../../shared/domain/document/address';
import type { Clause } from '../../../../shared/domain/topic/coverage';
import { useWorkbench } from '../../../lib/workbench';
import { Button } from '../../../ui/button';
import { TagPicker } from '../../tags';
import { useCoverageState } from './coverage-state';
import { assignTopic, exemptClauses } from './topic-actions';
import { ReasonWords } from './reason-words';
import type { Coverage } from './use-coverage';
import styles from './open-clauses.module.css';

const rowHeight = 32;

/** Clauses that have no topic yet, each with the topic that is suggested and why; decided from the keyboard. */
export function OpenClauses({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('coverage');
  const { cursor, moveTo } = useCoverageState();
  const [picking, setPicking] = useState<{ clause: Clause; anchor: DOMRect } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { suggestions, opened, topicById, scheme } = coverage;
  const [isAside, setAside] = useState(false);
  // The last one that was taken back leads to those that are open.
  const showsExempt = isAside && coverage.exempt.length > 0;
  const open = showsExempt ? coverage.exempt : coverage.open;
  const at = open.findIndex(({ key }) => key === cursor);
  const virtual = useVirtualizer({
    count: open.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // A clause that was decided hands over to the one that took its place.
  const place = useRef(0);
  useEffect(() => {
    if (at >= 0) place.current = at;
    else moveTo(open[Math.min(place.current, open.length - 1)]?.key ?? null);
  }, [at, open, moveTo]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls
  }, [cursor]);

  const move = (to: number) => {
    const next = open[Math.min(open.length - 1, Math.max(0, to))];
    if (next) moveTo(next.key);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const clause = open[at];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const [suggestion] = suggestions[clause?.key ?? ''] ?? [];
    if (key === 'ArrowDown') move(at + 1);
    else if (key === 'ArrowUp') move(at - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(open.length - 1);
    else if (key === 'Enter' && clause && suggestion) assignTopic(opened, [clause], suggestion.topicId);
    else if (key === 'x' && clause) exemptClauses(opened, scheme.id, [clause], !showsExempt);
    else if (key === 'o' && clause) useWorkbench.getState().jumpTo(clause.range);
    else if (key === 't' && clause) {
      const row = box.current?.querySelector('[data-current]');
      if (row) setPicking({ clause, anchor: row.getBoundingClientRect() });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles['pane']} aria-label={t('open.label')}>
      <header className={styles['head']}>
        <span>{t(showsExempt ? 'open.exemptTitle' : 'open.title', { count: open.length })}</span>
        {coverage.exempt.length > 0 && (
          <Button look="link" aria-pressed={showsExempt} onClick={() => setAside(!showsExempt)}>
            {t('open.exempt', { count: coverage.exempt.length })}
          </Button>
        )}
        <span>{t(showsExempt ? 'open.exemptKeys' : 'open.keys')}</span>
      </header>
      <div
        ref={box}
        className={styles['box']}
        role="listbox"
        tabIndex={0}
        aria-label={t('open.label')}
        aria-activedescendant={at >= 0 ? `open-clause-${at}` : undefined}
        onKeyDown={keys}
      >
        {open.length === 0 && <p className={styles['empty']}>{t('open.none')}</p>}
        <div className={styles['lines']} style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const clause = open[index];
            if (!clause) return null;
            const [suggestion] = suggestions[clause.key] ?? [];
            const topic = suggestion && topicById.get(suggestion.topicId);
            return (
              <div
                key={clause.key}
                id={`open-clause-${index}`}
                role="option"
                aria-selected={index === at}
                data-current={index === at || undefined}
                className={styles['line']}
                style={{ transform: `translateY(${start}px)` }}
                tabIndex={-1}
                onMouseDown={(event) => {
                  event.preventDefault();
                  moveTo(clause.key);
                  box.current?.focus({ preventScroll: true });
                }}
                onDoubleClick={() => useWorkbench.getState().jumpTo(clause.range)}
              >
                <span className={styles['address']}>{addressOf(opened.reading, clause.range, 'short')}</span>
                <span className={styles['words']} lang="zh-CN">
                  {opened.reading.blocks[clause.index]?.text.slice(clause.start, clause.end)}
                </span>
                <span className={styles['reason']}>
                  {suggestion ? (
                    <ReasonWords reason={suggestion.reason} reading={opened.reading} />
                  ) : (
                    t('reason.none')
                  )}
                </span>
                <span className={styles['sure']}>
                  {suggestion ? `${Math.round(suggestion.confidence * 100)}%` : ''}
                </span>
                <span className={styles['topic']} lang="zh-CN">
                  {topic && <i style={{ background: `var(--mark-${topic.color}-lane)` }} aria-hidden />}
                  {topic?.name}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      {picking && (
        <TagPicker
          anchor={picking.anchor}
          applied={[]}
          onChange={(ids) => {
            const chosen = ids.at(-1);
            if (chosen) assignTopic(opened, [picking.clause], chosen);
          }}
          onClose={() => {
            setPicking(null);
            box.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </section>
  );
}
