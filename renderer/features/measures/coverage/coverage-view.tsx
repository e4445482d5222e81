import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../../shared/domain/document/address';
import type { TopicScheme } from '../../../../shared/domain/topic/scheme';
import { coverageUnits } from '../../../../shared/domain/topic/coverage';
import type { OpenDocument } from '../../../lib/open-document';
import { Segmented } from '../../../ui/segmented';
import { useAddressForm } from '../../../lib/reading-address';
import { useDetail } from '../../../lib/use-detail';
import { useKeptScroll } from '../use-kept-scroll';
import type { CoverageChapter } from './chapters';
import { tallyOf } from './chapters';
import { useCoverageState } from './coverage-state';
import { OpenClauses } from './open-clauses';
import { SchemeMenu, Starters } from './scheme-menu';
import { SectionRow } from './section-row';
import { TopicsPane } from './topics-pane';
import { useCoverage, type Coverage } from './use-coverage';
import { useSchemes } from './use-scheme-in-hand';
import screen from '../register/register-view.module.css';
import styles from './coverage.module.css';

/** Which clauses have no topic and which topics no clause, by a scheme of the codebook. */
export function CoverageView({ opened, head }: { readonly opened: OpenDocument; readonly head: ReactNode }) {
  const schemes = useSchemes();
  const coverage = useCoverage(opened);
  if (schemes.length === 0)
    return (
      <main className={`${screen['main']} ${styles['alone']}`}>
        {head}
        <Starters />
      </main>
    );
  if (!coverage) return <div className={screen['waiting']} aria-busy />;
  return <Covered coverage={coverage} head={head} schemes={schemes} />;
}

interface CoveredProps {
  readonly coverage: Coverage;
  readonly head: ReactNode;
  readonly schemes: readonly TopicScheme[];
}

function Covered({ coverage, head, schemes }: CoveredProps) {
  const { t } = useTranslation('coverage');
  const addressForm = useAddressForm();
  const { unit, cursor, showUnit } = useCoverageState();
  const box = useRef<HTMLUListElement>(null);
  useKeptScroll(`${coverage.opened.document.id} coverage`, box);
  const tally = tallyOf(coverage.clauses);
  const inHand = coverage.open.find(({ key }) => key === cursor);
  useDetail(
    inHand ? addressOf(coverage.opened.reading, inHand.range, addressForm) : '',
    t(`tally.${unit}`, { ...tally }),
  );
  return (
    <div className={screen['screen']}>
      <main className={screen['main']}>
        {head}
        <div className={styles['bar']}>
          <SchemeMenu schemes={schemes} current={coverage.scheme} />
          <Segmented
            label={t('unit.label')}
            value={unit}
            options={coverageUnits.map((value) => ({ value, text: t(`unit.${value}`) }))}
            onChange={showUnit}
          />
          <Legend />
        </div>
        <ul ref={box} className={styles['rows']} aria-label={t('rows')}>
          {coverage.chapters.map((chapter) => (
            <ChapterRows key={chapter.id ?? ''} coverage={coverage} chapter={chapter} />
          ))}
        </ul>
        <OpenClauses coverage={coverage} />
      </main>
      <TopicsPane coverage={coverage} />
    </div>
  );
}

/** A chapter, and its sections where it is open: by itself it opens once anything in it has a topic. */
function ChapterRows({
  coverage,
  chapter,
}: {
  readonly coverage: Coverage;
  readonly chapter: CoverageChapter;
}) {
  const choice = useCoverageState((state) => chapter.id && state.opened.get(chapter.id));
  const { opened } = coverage;
  if (chapter.sections.length === 0)
    return <SectionRow opened={opened} section={chapter} clauses={chapter.clauses} isOpen={null} />;
  const isOpen = choice ?? chapter.all.some(({ state }) => state === 'topic');
  return (
    <>
      <SectionRow
        opened={opened}
        section={chapter}
        clauses={isOpen ? chapter.clauses : chapter.all}
        isOpen={isOpen}
      />
      {isOpen &&
        chapter.sections.map((section) => (
          <SectionRow
            key={section.id}
            opened={opened}
            section={section}
            clauses={section.clauses}
            isOpen={null}
          />
        ))}
    </>
  );
}

function Legend() {
  const { t } = useTranslation('coverage');
  return (
    <span className={styles['legend']} aria-hidden>
      {(['topic', 'open', 'opening'] as const).map((state) => (
        <span key={state}>
          <i className={styles['cell']} data-state={state} />
          {t(`state.${state}`)}
        </span>
      ))}
    </span>
  );
}
