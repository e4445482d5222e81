import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { DocumentId } from '../../../shared/domain/ids';
import type { NoteBlock } from '../../../shared/domain/note/note';
import type { CallInput } from '../../../shared/ipc/contract';
import { print } from '../print';
import { ask, findDocument, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
}

/** Lines as paragraphs, `# …` as headings: what a person types into a terminal. */
export function bodyOfLines(text: string): readonly NoteBlock[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line): NoteBlock[] => {
    const words = line.trim();
    if (words === '') return [];
    const heading = /^(#{1,3})\s+(.+)$/u.exec(words);
    const children = [{ type: 'text' as const, text: heading?.[2] ?? words, format: 0 }];
    return heading
      ? [{ type: 'heading', level: (heading[1]?.length ?? 1) as 1 | 2 | 3, children }]
      : [{ type: 'paragraph', children }];
  });
}

export function registerNotes(program: Command, common: (command: Command) => Command): void {
  const note = program.command('note').description('list and add notes');

  common(note.command('list [doc]').description('list the notes, of one document or all')).action(
    async (doc: string | undefined, { library, json }: Options) => {
      const notes = await withStore(library, async (store) => {
        const documentId = doc === undefined ? null : await findDocument(store, doc);
        const all = await ask(store, 'note:list', {});
        return documentId ? all.filter((one) => one.documentId === documentId) : all;
      });
      print(json, notes, () =>
        notes.map(({ id, title, quoteCount, characterCount }) =>
          [id, title.replace(/\s+/gu, ' '), characterCount, quoteCount].join('\t'),
        ),
      );
    },
  );

  common(note.command('add').description('add a note'))
    .requiredOption('--title <text>', 'its title')
    .option('--doc <doc>', 'the document it belongs to')
    .option('--text <text>', 'its text, a paragraph a line; # begins a heading')
    .option('--file <path>', 'a file with its text, - for standard input')
    .action(
      async ({
        library,
        json,
        title,
        doc,
        text = '',
        file,
      }: Options & {
        readonly title: string;
        readonly doc?: string;
        readonly text?: string;
        readonly file?: string;
      }) => {
        const words = file === undefined ? text : readFileSync(file === '-' ? 0 : file, 'utf8');
        const made = await withStore(library, async (store) => {
          const documentId: DocumentId | null = doc === undefined ? null : await findDocument(store, doc);
          const body = { blocks: bodyOfLines(words) } as CallInput<'note:create'>['body'];
          return ask(store, 'note:create', { documentId, title, body });
        });
        print(json, made, () => [`${made.id}\t${made.title}`]);
      },
    );
}
