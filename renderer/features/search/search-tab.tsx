import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../shared/domain/document/address';
import { findInTranscriptions } from '../../../shared/domain/picture/find-transcriptions';
import type { TextHit } from '../../../shared/domain/search/find';
import { useStoreQuery } from '../../lib/client';
import { isHolding, takeTyping } from '../../lib/held-typing';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { findScopes, useFind } from './find-state';
import { HitSection } from './hit-section';
import { OwnHits } from './own-hits';
import { TranscriptionHits } from './transcription-hits';
import { useOwnHits } from './use-own-hits';
import styles from './search-tab.module.css';

interface Group {
  readonly heading: string;
  readonly hits: readonly { readonly hit: TextHit; readonly index: number }[];
}

const shownAtMost = 2000;

/** Hits under the outermost heading that they stand beneath. */
function groupByChapter(opened: OpenDocument, hits: readonly TextHit[]): readonly Group[] {
  const groups: { heading: string; id: string; hits: { hit: TextHit; index: number }[] }[] = [];
  hits.slice(0, shownAtMost).forEach((hit, index) => {
    const block = opened.reading.blocks[hit.index];
    const id = block?.path[0] ?? (block?.kind === 'heading' ? block.id : '');
    let group = groups.at(-1);
    if (group?.id !== id) {
      group = { id, heading: opened.blockById.get(id)?.text ?? '', hits: [] };
      groups.push(group);
    }
    group.hits.push({ hit, index });
  });
  return groups;
}

/** The search field and all hits by chapter; the text shows them at the same time. */
export function SearchTab({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation('search');
  const { scope, query, hits, current, search, step, choose, setScope } = useFind();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Text before the first heading has no number to be known by.
  const said = (address: string) =>
    address.startsWith('p¶') ? t('frontPlace', { place: address.slice(1) }) : address;
  const groups = useMemo(() => groupByChapter(opened, hits), [opened, hits]);
  const { data: transcriptions } = useStoreQuery('transcription:list', { documentId: opened.document.id });
  const typed = useMemo(
    () => findInTranscriptions(opened.reading, transcriptions ?? [], query),
    [opened, transcriptions, query],
  );

  const own = useOwnHits(opened.document.id, query);
  const counts = {
    text: hits.length + typed.length,
    comments: own.comments.length,
    notes: own.notes.length,
  };

  useEffect(() => {
    // Only where somebody wants to type: a text that one comes back to keeps its keys.
    if (!isHolding()) return;
    takeTyping(input.current);
    input.current?.select();
  }, []);
  useEffect(() => {
    const { query: latest, reading } = useFind.getState();
    // A search that one comes back to keeps its place.
    if (latest && reading !== opened.reading) useFind.getState().search(opened.reading, latest);
  }, [opened]);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div className={styles['tab']}>
      <div className={styles['field']}>
        <SearchField
          label={t('placeholder')}
          clearLabel={t('app:clear')}
          inputRef={input}
          value={query}
          onChange={(value) => search(opened.reading, value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
            step(event.shiftKey ? -1 : 1);
          }}
          after={
            query !== '' && (
              <>
                <span className={styles['count']} role="status">
                  {t('count', { current: current + 1, count: hits.length })}
                </span>
                <IconButton
                  label={t('previous')}
                  shortcut="⇧F3"
                  disabled={hits.length === 0}
                  onClick={() => step(-1)}
                >
                  <ArrowUp size={16} strokeWidth={1.5} />
                </IconButton>
                <IconButton
                  label={t('next')}
                  shortcut="F3"
                  disabled={hits.length === 0}
                  onClick={() => step(1)}
                >
                  <ArrowDown size={16} strokeWidth={1.5} />
                </IconButton>
              </>
            )
          }
        />
      </div>
      {query !== '' && (
        <div className={styles['scopes']}>
          <Segmented
            label={t('scope.label')}
            value={scope}
            onChange={setScope}
            options={findScopes.map((value) => ({
              value,
              text: t('scope.option', { name: t(`scope.${value}`), count: counts[value] }),
            }))}
          />
        </div>
      )}
      <div ref={list} className={styles['list']}>
        {query === '' && <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
        {query !== '' && scope === 'text' && hits.length === 0 && typed.length === 0 && (
          <EmptyState title={t('none.title', { query })}>{t('none.next')}</EmptyState>
        )}
        {(scope === 'text' ? groups : []).map((group, position) => (
          <HitSection
            key={`${position}-${group.heading}`}
            title={group.heading || t('front')}
            isSource={group.heading !== ''}
            count={group.hits.length}
          >
            {group.hits.map(({ hit, index }) => (
              <button
                key={index}
                type="button"
                className={styles['hit']}
                aria-current={index === current || undefined}
                onClick={(event) => {
                  if (!event.ctrlKey && !event.metaKey) return choose(index);
                  useWorkbench.getState().openBeside(opened.document.id, hit.range);
                }}
              >
                <span className={styles['address']}>
                  {said(addressOf(opened.reading, hit.range, 'short'))}
                </span>
                <HitLine opened={opened} hit={hit} />
              </button>
            ))}
          </HitSection>
        ))}
        {scope === 'text' && <TranscriptionHits hits={typed} />}
        {scope === 'text' && hits.length > shownAtMost && (
          <p className={styles['rest']}>{t('rest', { count: hits.length - shownAtMost })}</p>
        )}
        {query !== '' && scope !== 'text' && <OwnHits hits={own[scope]} query={query} />}
      </div>
      <p className={styles['foot']}>{t('foot')}</p>
    </div>
  );
}

/** One line with the words found kept in view. */
function HitLine({ opened, hit }: { readonly opened: OpenDocument; readonly hit: TextHit }) {
  const text = opened.reading.blocks[hit.index]?.text ?? '';
  const { start, end } = hit.piece;
  const from = Math.max(start, hit.start - 8);
  return (
    <span className={styles['line']} lang="zh-CN">
      {from > start ? '…' : ''}
      {text.slice(from, hit.start)}
      <b>{text.slice(hit.start, hit.end)}</b>
      {text.slice(hit.end, Math.min(end, hit.end + 40))}
    </span>
  );
}
