import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { autoUnits, lineOfTerms, termsIn, type AutoUnit } from '../../../../shared/domain/tag/auto-code';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { useWorkbench } from '../../../lib/workbench';
import { ComposedInput } from '../../../ui/composed-input';
import { Select } from '../../../ui/select';
import { HitList } from './hit-list';
import { useAutoCode, type AutoWish } from './use-auto-code';
import { SidePane } from './side-pane';
import type { CodebookData } from './use-codebook-data';
import styles from './side-pane.module.css';

/** Gives a tag to every place where a pattern stands: seen first, chosen row by row, one step of the history. */
export function AutoPane({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('codebook');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const documentId = useWorkbench((state) => state.documentId);
  const [wish, setWish] = useState<AutoWish>({
    line: tag.terms.length > 0 ? lineOfTerms(tag.terms) : tag.name,
    isExpression: false,
    unit: 'clause',
    scope: 'document',
  });
  const auto = useAutoCode(tag, documentId, wish);
  const { items, counts, error, isCut } = auto;
  const set = (change: Partial<AutoWish>) => setWish({ ...wish, ...change });
  const scopes: readonly { readonly value: AutoWish['scope']; readonly text: string }[] = [
    { value: 'document', text: t('auto.scope.document') },
    ...data.chapters.map((chapter) => ({ value: chapter.id, text: chapter.title })),
    { value: 'library', text: t('auto.scope.library') },
  ];
  return (
    <SidePane
      label={t('auto.label', { name: tag.name })}
      title={t('auto.title')}
      form={
        <>
          <div className={styles['line']}>
            <ComposedInput
              aria-label={t('auto.pattern')}
              placeholder={t(wish.isExpression ? 'auto.hintExpression' : 'auto.hintTerms')}
              maxLength={1000}
              value={wish.line}
              onText={(line) => set({ line })}
            />
            <button
              type="button"
              className={styles['sign']}
              aria-pressed={wish.isExpression}
              aria-label={t('auto.expression')}
              title={t('auto.expression')}
              onClick={() => set({ isExpression: !wish.isExpression })}
            >
              {'.*'}
            </button>
          </div>
          <div className={styles['wishes']}>
            <span>
              {t('auto.unit.title')}{' '}
              <Select
                label={t('auto.unit.title')}
                value={wish.unit}
                options={autoUnits.map((value) => ({ value, text: t(`auto.unit.${value}`) }))}
                onChange={(unit: AutoUnit) => set({ unit })}
              />
            </span>
            <span>
              {t('auto.scope.title')}{' '}
              <Select
                label={t('auto.scope.title')}
                value={wish.scope}
                options={scopes}
                onChange={(scope) => set({ scope })}
              />
            </span>
            <span role="status">{t('auto.found', { count: counts.all })}</span>
          </div>
        </>
      }
      counts={t('auto.counts', { have: counts.have, passed: counts.passed })}
      act={{
        text: t('auto.apply', { count: counts.chosen }),
        isDisabled: counts.chosen === 0 || auto.isRunning,
        run: auto.apply,
      }}
    >
      {error ? (
        <p className={styles['note']} role="alert">
          <strong>{t(`errors:${error.code}.what`, error.detail)}</strong>
          {t(`errors:${error.code}.next`, error.detail)}
        </p>
      ) : (
        <>
          {items.length === 0 && (
            <p className={styles['note']}>
              {t(wish.isExpression || termsIn(wish.line).length > 0 ? 'auto.nothing' : 'auto.ask')}
            </p>
          )}
          {isCut && <p className={styles['note']}>{t('auto.cut', { count: counts.all })}</p>}
          {items.length > 0 && (
            <HitList
              label={t('auto.rows')}
              items={items}
              onToggle={auto.toggle}
              onOpen={(key) => {
                const row = auto.rowOf(key);
                if (row) jumpTo(row.range, row.documentId);
              }}
            />
          )}
        </>
      )}
    </SidePane>
  );
}
