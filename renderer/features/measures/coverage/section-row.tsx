import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Clause, CoverageSection } from '../../../../shared/domain/topic/coverage';
import { useWorkbench } from '../../../lib/workbench';
import type { OpenDocument } from '../../../lib/open-document';
import { tallyOf } from './chapters';
import { useCoverageState } from './coverage-state';
import styles from './coverage.module.css';

interface SectionRowProps {
  readonly opened: OpenDocument;
  readonly section: CoverageSection;
  /** What the row counts: its own clauses, or for a closed chapter all under it. */
  readonly clauses: readonly Clause[];
  /** Whether sections under it are shown; null where there are none. */
  readonly isOpen: boolean | null;
}

/** A section as a row of cells, a cell a clause; untouched ones are one line of dashes. */
export function SectionRow({ opened, section, clauses, isOpen }: SectionRowProps) {
  const { t } = useTranslation('coverage');
  const { section: shown, cursor, showSection, open } = useCoverageState();
  const { id, depth } = section;
  const title = id === null ? t('before') : (opened.blockById.get(id)?.text ?? '');
  const tally = tallyOf(clauses);
  const isUntouched = tally.covered === 0;
  const counted = isUntouched
    ? t('untouched', { count: tally.open })
    : tally.open > 0
      ? t('missing', { count: tally.open })
      : '';
  return (
    <li
      className={styles['row']}
      data-depth={depth}
      data-current={(id !== null && id === shown) || undefined}
    >
      {isOpen !== null && id !== null && (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={isOpen}
          aria-label={t('sectionsOf', { title })}
          onClick={() => open(id, !isOpen)}
        >
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </button>
      )}
      <button
        type="button"
        className={styles['name']}
        lang="zh-CN"
        title={title}
        aria-pressed={id !== null && id === shown}
        onClick={() => showSection(id === shown ? null : id)}
      >
        {title}
      </button>
      {isUntouched ? (
        <span
          className={styles['dashes']}
          style={{ maxWidth: clauses.length * 8.5 }}
          role="img"
          aria-label={counted}
        />
      ) : (
        <span className={styles['cells']} role="group" aria-label={t('cells', { ...tally })}>
          {clauses.map((clause, at) => (
            <button
              key={clause.key}
              type="button"
              tabIndex={-1}
              className={styles['cell']}
              data-state={clause.state}
              data-paragraph={(at > 0 && clauses[at - 1]?.index !== clause.index) || undefined}
              data-current={clause.key === cursor || undefined}
              aria-label={t(`state.${clause.state}`)}
              title={opened.reading.blocks[clause.index]?.text.slice(clause.start, clause.end)}
              onClick={() => useWorkbench.getState().jumpTo(clause.range)}
            />
          ))}
        </span>
      )}
      <span className={styles['missing']} aria-hidden={isUntouched || undefined}>
        {counted}
      </span>
    </li>
  );
}
