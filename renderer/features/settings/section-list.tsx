import styles from './settings.module.css';

export interface SettingSection {
  readonly id: string;
  readonly title: string;
}

interface SectionListProps {
  readonly label: string;
  readonly sections: readonly SettingSection[];
  readonly current: string;
  readonly note: string;
  readonly onPick: (id: string) => void;
}

/** The parts of the settings; picking one brings it into view. */
export function SectionList({ label, sections, current, note, onPick }: SectionListProps) {
  return (
    <nav className={styles['nav']} aria-label={label}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => onPick(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      <p>{note}</p>
    </nav>
  );
}
