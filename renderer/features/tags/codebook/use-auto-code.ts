import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockId, DocumentId } from '../../../../shared/domain/ids';
import { rangeKey } from '../../../../shared/domain/measure/register';
import { termsIn, type AutoRow, type AutoUnit } from '../../../../shared/domain/tag/auto-code';
import type { Tag } from '../../../../shared/domain/tag/tag';
import type { CallError } from '../../../lib/client';
import { callStore, useStoreQuery } from '../../../lib/client';
import { reportFailure, useNotices } from '../../../lib/notices';
import type { HitItem } from './hit-list';

export interface AutoWish {
  readonly line: string;
  readonly isExpression: boolean;
  readonly unit: AutoUnit;
  readonly scope: 'document' | 'library' | BlockId;
}

interface AutoCode {
  readonly items: readonly HitItem[];
  readonly counts: {
    readonly all: number;
    readonly have: number;
    readonly passed: number;
    readonly chosen: number;
  };
  readonly error: CallError | null;
  readonly isCut: boolean;
  readonly isRunning: boolean;
  readonly rowOf: (key: string) => AutoRow | undefined;
  readonly toggle: (keys: readonly string[], on: boolean) => void;
  readonly apply: () => void;
}

const noRows: readonly AutoRow[] = [];
const noChoice: ReadonlyMap<string, boolean> = new Map();
const keyOf = (row: AutoRow): string => `${row.documentId} ${rangeKey(row.range)}`;
/** How long the hand has to rest (ms) before a pattern is looked for. */
const pause = 250;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What a pattern finds for a tag, what of it is chosen, and the step that marks it. */
export function useAutoCode(tag: Tag, documentId: DocumentId | null, wish: AutoWish): AutoCode {
  const { t } = useTranslation('codebook');
  const { line, isExpression, unit, scope } = useSettled(wish);
  const [choice, setChoice] = useState(noChoice);
  const [isRunning, setRunning] = useState(false);
  const isAsked = isExpression ? line.trim() !== '' : termsIn(line).length > 0;
  const { data, error } = useStoreQuery(
    'tag:auto-preview',
    {
      tagId: tag.id,
      documentId: scope === 'library' ? null : documentId,
      section: scope === 'library' || scope === 'document' ? null : scope,
      pattern: isExpression
        ? { kind: 'expression', source: line }
        : { kind: 'terms', terms: [...termsIn(line)] },
      unit,
    },
    { enabled: isAsked && documentId !== null, keepPrevious: true },
  );
  // Another pattern is another choice; rows that are still there would mislead.
  useEffect(() => setChoice(noChoice), [line, isExpression, unit, scope, tag.id]);

  const rows = useDeferredValue(isAsked && !error ? (data?.rows ?? noRows) : noRows);
  const byKey = useMemo(() => new Map(rows.map((row) => [keyOf(row), row])), [rows]);
  const isOn = (key: string, row: AutoRow) =>
    row.state === 'have' || (choice.get(key) ?? row.state === 'new');
  const items = [...byKey].map(([key, row]): HitItem => ({
    key,
    address: row.address,
    note: t(`auto.state.${row.state}`),
    text: row.text,
    hits: row.hits,
    isOn: isOn(key, row),
    isFixed: row.state === 'have',
  }));
  const chosen = [...byKey].filter(([key, row]) => row.state !== 'have' && isOn(key, row));
  const have = rows.filter((row) => row.state === 'have').length;

  const apply = () => {
    setRunning(true);
    const places = chosen.map(([, row]) => ({ documentId: row.documentId, range: row.range }));
    reportFailure(
      callStore('tag:auto-apply', { tagId: tag.id, places })
        .then(({ marks }) => {
          setChoice(noChoice);
          useNotices.getState().offerUndo(t('auto.applied', { name: tag.name, count: marks }));
        })
        .finally(() => setRunning(false)),
    );
  };
  return {
    items,
    counts: { all: rows.length, have, passed: rows.length - have - chosen.length, chosen: chosen.length },
    error: isAsked ? error : null,
    isCut: data?.isCut ?? false,
    isRunning,
    rowOf: (key) => byKey.get(key),
    toggle: (keys, on) => setChoice(new Map([...choice, ...keys.map((key) => [key, on] as const)])),
    apply,
  };
}
