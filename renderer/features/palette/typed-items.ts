import type { TFunction } from 'i18next';
import { findAll } from '../../../shared/domain/search/find';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { createNote } from '../notes';
import { useFind } from '../search';
import { hitsIn, type FoundGroup, type FoundItem, type PaletteItem } from './palette-items';

/** What can be done with any words: finding them in the text, and a note that is titled so. */
function itemsFor(words: string, opened: OpenDocument | null, t: TFunction<'palette'>): PaletteItem[] {
  const note: PaletteItem = {
    id: 'typed note',
    group: 'commands',
    icon: 'notes',
    text: t('typed.note', { words }),
    shortcut: 'Mod+N',
    run: () => reportFailure(createNote(useWorkbench.getState().documentId, words)),
  };
  if (!opened) return [note];
  const find: PaletteItem = {
    id: 'typed find',
    group: 'commands',
    icon: 'find',
    text: t('typed.find', { words }),
    hint: t('places', { count: findAll(opened.reading, words).length }),
    shortcut: 'Mod+F',
    run: () => {
      useWorkbench.getState().showTab('search');
      useFind.getState().setScope('text');
      useFind.getState().search(opened.reading, words);
    },
  };
  return [find, note];
}

/** Puts what can be done with the words themselves behind all that they find. */
export function withTyped(
  groups: readonly FoundGroup[],
  typed: string,
  opened: OpenDocument | null,
  t: TFunction<'palette'>,
): readonly FoundGroup[] {
  const words = typed.trim();
  if (words === '' || /^[>＞#＃]/u.test(words)) return groups;
  const found: readonly FoundItem[] = itemsFor(words, opened, t).map((item) => ({
    item,
    hits: hitsIn(item.text, words),
  }));
  const commands = groups.find(({ group }) => group === 'commands');
  if (!commands) return [...groups, { group: 'commands', found }];
  return groups.map((one) => (one === commands ? { ...one, found: [...one.found, ...found] } : one));
}
