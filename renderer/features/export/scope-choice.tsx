import { useTranslation } from 'react-i18next';
import { useWorkbench } from '../../lib/workbench';
import { Tick } from '../../ui/tick';
import type { Choices, ScopeKind } from './choices';
import { FilterForm } from './filter-form';
import { NoteSet } from './note-set';
import { sectionOfPlace, type Section } from './sections';
import { SectionSet } from './section-set';
import type { Ground } from './use-ground';
import styles from './export.module.css';

interface ScopeChoiceProps {
  readonly ground: Ground;
  readonly sections: readonly Section[];
  readonly choices: Choices;
  readonly selectedCharacters: number;
  /** How many marks the filter lets through; undefined while that is counted. */
  readonly filtered: number | undefined;
  readonly onChange: (choices: Choices) => void;
}

/** What is exported: the document, sections, what a filter finds, the selection, or notes. */
export function ScopeChoice({
  ground,
  sections,
  choices,
  selectedCharacters,
  filtered,
  onChange,
}: ScopeChoiceProps) {
  const { t } = useTranslation('export-dialog');
  const place = useWorkbench((state) => state.place.address);
  const choose = (scope: ScopeKind) => {
    const first = sectionOfPlace(sections, place) ?? sections[0];
    const chosen =
      choices.sections.length === 0 && scope === 'sections' && first ? [first.id] : choices.sections;
    onChange({ ...choices, scope, sections: chosen });
  };
  const scopes: readonly { readonly kind: ScopeKind; readonly amount: string }[] = [
    { kind: 'document', amount: t('characters', { count: ground.characterCount }) },
    ...(sections.length
      ? [{ kind: 'sections' as const, amount: t('sectionCount', { count: choices.sections.length }) }]
      : []),
    { kind: 'filter', amount: filtered === undefined ? '' : t('markCount', { count: filtered }) },
    ...(selectedCharacters > 0
      ? [{ kind: 'selection' as const, amount: t('characters', { count: selectedCharacters }) }]
      : []),
    ...(ground.notes.length
      ? [{ kind: 'notes' as const, amount: t('noteCount', { count: choices.noteIds.length }) }]
      : []),
  ];
  return (
    <fieldset>
      <legend>{t('scope')}</legend>
      {scopes.map(({ kind, amount }) => (
        <div key={kind}>
          <label className={styles['option']}>
            <Tick type="radio" name="scope" checked={choices.scope === kind} onChange={() => choose(kind)} />
            <span>{t(`scopes.${kind}`)}</span>
            <span className={styles['count']}>
              {kind === 'document' || kind === 'selection' || choices.scope === kind ? amount : ''}
            </span>
          </label>
          {choices.scope === kind && kind === 'sections' && (
            <SectionSet
              sections={sections}
              chosen={choices.sections}
              onChange={(next) => onChange({ ...choices, sections: next })}
            />
          )}
          {choices.scope === kind && kind === 'filter' && (
            <FilterForm
              ground={ground}
              filter={choices.filter}
              onChange={(filter) => onChange({ ...choices, filter })}
            />
          )}
          {choices.scope === kind && kind === 'notes' && (
            <NoteSet
              notes={ground.notes}
              chosen={choices.noteIds}
              onChange={(noteIds) => onChange({ ...choices, noteIds })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
