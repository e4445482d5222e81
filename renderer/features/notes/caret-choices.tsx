import i18next from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { clauseChoices, type ClauseChoice } from '../../../shared/domain/note/clause-choices';
import type { CaretTrigger } from '../../../shared/domain/note/caret-trigger';
import type { Note } from '../../../shared/domain/note/note';
import { callStore, useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { TagLabel } from '../../ui/tag-label';
import { nameOf } from './note-actions';
import type { Piece } from './piece-data';
import type { NoteQuote } from '../../../shared/domain/note/note';

/** What is put in the place of the sign and its query; nothing where something else is done. */
export type Insertion = { readonly piece: Piece } | { readonly quote: NoteQuote } | { readonly piece: null };

export interface CaretChoice {
  readonly id: string;
  readonly row: ReactNode;
  /** Answers what to insert; `brief` asks for the link instead of the whole quote. */
  choose(brief: boolean): Promise<Insertion>;
}

const choicesAtMost = 8;

const quoteAt = ({ document, blocks }: OpenDocument, { range }: ClauseChoice): NoteQuote => ({
  type: 'quote',
  documentId: document.id,
  range,
  exact: quoteOf(blocks, range).exact,
  contentSha256: document.contentSha256,
  color: null,
});

/** What the menu offers for what was typed behind the sign. */
export function useCaretChoices({ kind, query }: CaretTrigger, note: Note | null): readonly CaretChoice[] {
  const clauses = useClauses(kind === 'clause' ? query : null);
  const tags = useTags(kind === 'tag' ? query : null, note);
  const notes = useNotes(kind === 'note' ? query : null, note);
  return { clause: clauses, tag: tags, note: notes }[kind];
}

function useClauses(query: string | null): readonly CaretChoice[] {
  const opened = useOpenDocument(useWorkbench((state) => state.documentId));
  return useMemo(() => {
    if (!opened || query === null) return [];
    return clauseChoices(opened.reading, query, choicesAtMost).map((choice): CaretChoice => ({
      id: choice.address,
      row: (
        <>
          <b>{choice.address}</b>
          <span lang="zh-CN">{choice.words}</span>
        </>
      ),
      choose: (brief) =>
        Promise.resolve(
          brief
            ? {
                piece: {
                  type: 'clause',
                  documentId: opened.document.id,
                  range: choice.range,
                  label: choice.address,
                },
              }
            : { quote: quoteAt(opened, choice) },
        ),
    }));
  }, [opened, query]);
}

const has = (name: string, query: string) => name.toLowerCase().includes(query.toLowerCase());

function useTags(query: string | null, note: Note | null): readonly CaretChoice[] {
  const { t } = useTranslation('note-tools');
  const { data: tags } = useStoreQuery('tag:list', {});
  return useMemo(() => {
    if (query === null || !note || !tags) return [];
    const add = async (tagId: (typeof note.tagIds)[number]): Promise<Insertion> => {
      const { tagIds } = await callStore('note:get', { noteId: note.id });
      await callStore('note:set-tags', { noteId: note.id, tagIds: [...tagIds, tagId] });
      return { piece: null };
    };
    const known = tags
      .filter((tag) => !note.tagIds.includes(tag.id) && has(tag.name, query))
      .sort((a, b) => Number(b.name === query) - Number(a.name === query))
      .slice(0, choicesAtMost)
      .map((tag): CaretChoice => ({
        id: tag.id,
        row: <TagLabel name={tag.name} color={tag.color} />,
        choose: () => add(tag.id),
      }));
    if (query === '' || tags.some((tag) => tag.name === query)) return known;
    const made: CaretChoice = {
      id: 'new',
      row: t('menu.newTag', { name: query }),
      choose: async () => add((await callStore('tag:create', { name: query, parentId: null })).id),
    };
    return [...known, made];
  }, [query, note, tags, t]);
}

function useNotes(query: string | null, note: Note | null): readonly CaretChoice[] {
  const { t } = useTranslation('note-tools');
  const { data: notes } = useStoreQuery('note:list', {});
  return useMemo(() => {
    if (query === null || !notes) return [];
    const known = notes
      .filter(({ id, title, excerpt }) => id !== note?.id && has(`${title}\n${excerpt}`, query))
      .sort((a, b) => Number(has(b.title, query)) - Number(has(a.title, query)))
      .slice(0, choicesAtMost)
      .map(({ id, title, excerpt }): CaretChoice => ({
        id,
        row: (
          <>
            <b>{nameOf(title)}</b>
            <span>{excerpt}</span>
          </>
        ),
        choose: () => Promise.resolve({ piece: { type: 'reference', noteId: id, title: nameOf(title) } }),
      }));
    if (query === '' || notes.some(({ title }) => title === query)) return known;
    const made: CaretChoice = {
      id: 'new',
      row: t('menu.newNote', { title: query }),
      choose: async () => {
        const documentId = note?.documentId ?? null;
        const { id } = await callStore('note:create', { documentId, title: query, body: { blocks: [] } });
        return { piece: { type: 'reference', noteId: id, title: query } };
      },
    };
    return [...known, made];
  }, [query, notes, note, t]);
}

/** Line under the choices: what the keys do. */
export const hintOf = (kind: CaretTrigger['kind']): string => i18next.t(`note-tools:menu.hint.${kind}`);
