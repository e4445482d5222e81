import { useTranslation } from 'react-i18next';
import { addressOf, addressOfBlock } from '../../../shared/domain/document/address';
import { overlap, type TextRange } from '../../../shared/domain/document/range';
import { sectionOfBlock, toReading } from '../../../shared/domain/document/reading';
import type { DocumentId } from '../../../shared/domain/ids';
import { placesIn } from '../../../shared/domain/note/citations';
import type { Note } from '../../../shared/domain/note/note';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { useAddressForm } from '../../lib/reading-address';
import { useWorkbench } from '../../lib/workbench';

interface NoteGroup {
  readonly id: 'here' | 'section' | 'others';
  /** '' where no other group stands beside it. */
  readonly title: string;
  readonly notes: readonly Note[];
}

/**
 * Notes by what they quote or name: the mark in hand or the selected words, the section being read,
 * something else. A note stands in the first group that it belongs to.
 */
export function useNoteGroups(
  notes: readonly Note[],
  documentId: DocumentId,
  placeIndex: number,
): readonly NoteGroup[] {
  const { t } = useTranslation('note-tools');
  const addressForm = useAddressForm();
  const opened = useOpenDocument(documentId);
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const selected = useWorkbench((state) => state.selectedRange);
  const { data: marks } = useStoreQuery('annotation:list', { documentId });
  if (!opened) return [{ id: 'others', title: '', notes }];
  const { blocks, reading } = opened;
  const here = selected ?? marks?.find(({ id }) => id === focused)?.range ?? null;
  const section = sectionOfBlock(reading.blocks[placeIndex]);
  const isInSection = ({ start }: TextRange): boolean => {
    const block = reading.blocks[toReading(reading, start)?.index ?? -1];
    return section !== null && block !== undefined && (block.id === section || block.path.includes(section));
  };
  const rest = new Set(notes);
  const take = (has: (place: TextRange) => boolean): readonly Note[] => {
    const taken = [...rest].filter(({ body }) => placesIn(body, documentId).some(has));
    for (const note of taken) rest.delete(note);
    return taken;
  };
  const onHere = here ? take((place) => overlap(blocks, place, here)) : [];
  const inSection = take(isInSection);
  const heading = reading.indexOf.get(section ?? ('' as never)) ?? -1;
  const groups: readonly NoteGroup[] = [
    {
      id: 'here',
      title: t('quotedBy.here', {
        address: here ? addressOf(reading, here, 'short') : '',
        count: onHere.length,
      }),
      notes: onHere,
    },
    {
      id: 'section',
      title: t('quotedBy.section', {
        address: heading < 0 ? '' : addressOfBlock(reading, heading, addressForm),
        count: inSection.length,
      }),
      notes: inSection,
    },
    { id: 'others', title: t('quotedBy.others', { count: rest.size }), notes: [...rest] },
  ];
  const filled = groups.filter((group) => group.notes.length > 0);
  return filled.length === 1 && filled[0]?.id === 'others' ? [{ ...filled[0], title: '' }] : filled;
}
