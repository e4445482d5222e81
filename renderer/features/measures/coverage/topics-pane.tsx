import { ArrowDownUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../../../shared/domain/topic/scheme';
import type { TopicStanding } from '../../../../shared/domain/topic/standing';
import { useAddressForm } from '../../../lib/reading-address';
import { useWorkbench } from '../../../lib/workbench';
import { IconButton } from '../../../ui/button';
import { useRegisterState } from '../register/register-state';
import { headingLabel } from './reason-words';
import { useCoverageState } from './coverage-state';
import type { Coverage } from './use-coverage';
import styles from './topics-pane.module.css';

/** Topics that no clause has, with what to do about it, and how many clauses the others have. */
export function TopicsPane({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('coverage');
  const [byCount, setByCount] = useState(true);
  const missing = coverage.standings.filter(({ count }) => count === 0);
  const present = coverage.standings.filter(({ count }) => count > 0);
  const shown = byCount ? present.toSorted((a, b) => b.count - a.count) : present;
  const most = Math.max(1, ...present.map(({ count }) => count));
  return (
    <aside className={styles['pane']} aria-label={t('topics.label')}>
      <header className={styles['head']}>
        <span>{t('topics.label')}</span>
        <IconButton
          label={t(byCount ? 'topics.byScheme' : 'topics.byCount')}
          onClick={() => setByCount(!byCount)}
        >
          <ArrowDownUp size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </header>
      {missing.length > 0 && (
        <section>
          <h2>
            {t('topics.missing')}
            <span>{missing.length}</span>
          </h2>
          <ul>
            {missing.map((standing) => (
              <li key={standing.topic.id}>
                <i className={styles['hollow']} aria-hidden />
                <span className={styles['name']} lang="zh-CN" title={standing.topic.name}>
                  {standing.topic.name}
                </span>
                <NextStep coverage={coverage} standing={standing} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.length > 0 && (
        <section>
          <h2>
            {t('topics.present')}
            <span>{t('topics.clauses')}</span>
          </h2>
          <ul>
            {shown.map(({ topic, count }) => (
              <li key={topic.id}>
                <button type="button" className={styles['present']} onClick={() => showRows(topic)}>
                  <i style={{ background: `var(--mark-${topic.color}-lane)` }} aria-hidden />
                  <span className={styles['name']} lang="zh-CN" title={topic.name}>
                    {topic.name}
                  </span>
                  <span className={styles['bar']} aria-hidden>
                    <b style={{ width: `${(count / most) * 100}%` }} />
                  </span>
                  <span className={styles['count']}>{count}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** The table with the rows of one topic. */
function showRows(topic: Topic): void {
  const { tables, changeTable, showSubview } = useRegisterState.getState();
  const others = tables.table.filters.filter(({ column }) => column !== 'topics');
  changeTable('table', { filters: [...others, { column: 'topics', keys: [topic.id] }] });
  showSubview('table');
}

/** What can be done for a topic without a clause: look at what is suggested, or at the heading that names it. */
function NextStep({
  coverage,
  standing: { topic, suggested, heading },
}: {
  readonly coverage: Coverage;
  readonly standing: TopicStanding;
}) {
  const { t } = useTranslation('coverage');
  const form = useAddressForm();
  const { showSection, moveTo } = useCoverageState();
  if (suggested > 0) {
    const showFirst = () => {
      const first = coverage.clauses.find(({ key }) => coverage.suggestions[key]?.[0]?.topicId === topic.id);
      showSection(null);
      moveTo(first?.key ?? null);
    };
    return (
      <button type="button" className={styles['next']} onClick={showFirst}>
        {t('topics.suggested', { count: suggested })}
      </button>
    );
  }
  if (!heading) return null;
  const readHeading = () => useWorkbench.getState().jumpTo({ start: heading.start, end: heading.end });
  return (
    <button type="button" className={styles['next']} title={heading.text} onClick={readHeading}>
      {t('topics.heading', { label: headingLabel(coverage.opened.reading, heading.id, form) })}
    </button>
  );
}
