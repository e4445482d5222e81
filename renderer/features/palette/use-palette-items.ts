import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOfBlock } from '../../../shared/domain/document/address';
import { languages } from '../../../shared/domain/settings/settings';
import { useStoreQuery } from '../../lib/client';
import type { Command } from '../../lib/commands';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { openTag, useTags } from '../tags';
import type { PaletteItem } from './palette-items';
import { dateFormat } from '../../lib/date-format';

/** Headings with the labels above them: 三、（二）提高跨境服务贸易开放水平. */
function headingItems(opened: OpenDocument | null): readonly PaletteItem[] {
  if (!opened) return [];
  const { blocks } = opened.reading;
  const labels = new Map<string, string>();
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const above = block.path.length > 0 ? (labels.get(block.path.at(-1)!) ?? '') : '';
    labels.set(block.id, above + block.label);
    const { start } = block;
    const address = addressOfBlock(opened.reading, index, 'short');
    return [
      {
        id: `heading ${block.id}`,
        group: 'headings' as const,
        text: above + block.text,
        also: address,
        hint: address,
        isSource: true,
        run: () => useWorkbench.getState().jumpTo({ start, end: start }),
        runBeside: () => useWorkbench.getState().openBeside(opened.document.id, { start, end: start }),
      },
    ];
  });
}

/** Everything that the palette finds: places of the open document, tags, notes, documents, the commands. */
export function usePaletteItems(commands: readonly Command[]): readonly PaletteItem[] {
  const { t, i18n } = useTranslation('palette');
  const documentId = useWorkbench((state) => state.documentId);
  const opened = useOpenDocument(documentId);
  const tags = useTags();
  const { data: annotations } = useStoreQuery(
    'annotation:list',
    { documentId: documentId! },
    { enabled: documentId !== null },
  );
  const { data: notes } = useStoreQuery('note:list', {});
  const { data: documents } = useStoreQuery('document:list', {});

  return useMemo(() => {
    const usage = new Map<string, number>();
    for (const mark of annotations ?? []) {
      for (const id of mark.tagIds) usage.set(id, (usage.get(id) ?? 0) + 1);
    }
    const day = dateFormat(i18n.language, { month: 'long', day: 'numeric' });
    const names = languages.map((language) => i18n.getFixedT(language, 'commands'));
    return [
      ...headingItems(opened),
      ...tags.list.map((tag): PaletteItem => {
        const count = usage.get(tag.id) ?? 0;
        return {
          id: `tag ${tag.id}`,
          group: 'tags',
          text: tag.name,
          context: tags
            .pathOf(tag.id)
            .map((step) => step.name)
            .join(' '),
          ...(count > 0 ? { hint: t('places', { count }) } : {}),
          run: () => openTag(tag.id),
        };
      }),
      ...(notes ?? []).map((note): PaletteItem => ({
        id: `note ${note.id}`,
        group: 'notes',
        text: note.title === '' ? t('untitled') : note.title,
        hint: day.format(note.updatedAt),
        run: () => useWorkbench.getState().openNote(note.id),
      })),
      ...(documents ?? []).map((document): PaletteItem => ({
        id: `document ${document.id}`,
        group: 'documents',
        text: document.title,
        also: document.issuer,
        isSource: true,
        run: () => useWorkbench.getState().openDocument(document.id),
        runBeside: () => useWorkbench.getState().openBeside(document.id),
      })),
      ...commands.map((command): PaletteItem => ({
        id: `command ${command.id}`,
        group: 'commands',
        text: t(`commands:command.${command.id}`),
        also: names.map((name) => name(`command.${command.id}`)).join(' '),
        ...(command.shortcuts[0] ? { shortcut: command.shortcuts[0] } : {}),
        run: () => command.run(),
      })),
    ];
  }, [annotations, commands, documents, i18n, notes, opened, t, tags]);
}
