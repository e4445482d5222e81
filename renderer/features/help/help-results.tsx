import { useTranslation } from 'react-i18next';
import { Highlighted } from '../../ui/highlighted';
import type { FoundSection } from './find-sections';
import styles from './help.module.css';

interface HelpResultsProps {
  readonly found: readonly FoundSection[];
  readonly onPick: (chapterId: string, sectionId: string) => void;
}

/** Where the words stand: chapter, section and the line around them. */
export function HelpResults({ found, onPick }: HelpResultsProps) {
  const { t } = useTranslation('help');
  return (
    <>
      <p className={styles['count']} role="status">
        {t('found', { count: found.length })}
      </p>
      <ul className={styles['results']}>
        {found.map(({ chapter, section, excerpt, hits }) => (
          <li key={section.id}>
            <button type="button" onClick={() => onPick(chapter.id, section.id)}>
              <span className={styles['place']}>
                {[chapter.title, section.title].filter(Boolean).join(t('join'))}
              </span>
              <Highlighted text={excerpt} hits={hits} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
