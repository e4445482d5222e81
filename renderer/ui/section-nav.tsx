import styles from './section-nav.module.css';

interface Section {
  readonly id: string;
  readonly title: string;
}

interface SectionNavProps {
  readonly label: string;
  readonly sections: readonly Section[];
  /** What is shown now, null where it is none of them. */
  readonly current: string | null;
  /** Whether a section is a page of its own, or a part of one. */
  readonly what: 'page' | 'part';
  readonly note?: string;
  readonly className: string | undefined;
  readonly onPick: (id: string) => void;
}

/** The parts of something longer; picking one brings it into view. */
export function SectionNav({ label, sections, current, what, note, className, onPick }: SectionNavProps) {
  return (
    <nav className={[styles['nav'], className].filter(Boolean).join(' ')} aria-label={label}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? (what === 'page' ? 'page' : 'true') : undefined}
              onClick={() => onPick(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      {note && <p>{note}</p>}
    </nav>
  );
}
