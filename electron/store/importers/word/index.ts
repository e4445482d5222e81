import type { BinaryImporter } from '../importer';
import { wordMediaType } from '../../../../shared/domain/document/file-format';
import { DomainError } from '../../../../shared/domain/error';
import { BodyReader } from './body-reader';
import { Numbering } from './numbering';
import { openPackage, relationshipsOf } from './package';
import { Styles } from './styles';
import type { XmlElement } from './xml';
import { childOf, childrenOf, valueOf, wordsOf } from './xml';

const mainPart = 'word/document.xml';

/** Notes of a part by id, the first of each. */
function byId(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of root ? childrenOf(root) : []) {
    const id = valueOf(note, 'id');
    if (id !== null && !notes.has(id)) notes.set(id, note);
  }
  return notes;
}

/**
 * Word files (Office Open XML, ECMA-376). Read is what the printed page shows: insertions but not
 * deletions, numbers that Word makes itself, tables, text boxes after their paragraph, notes at the
 * end; headers, footers, comments, field codes and macros are not. Nothing that the file links to
 * is opened. Pictures keep their name in the package, whose bytes are kept whole.
 */
export const word: BinaryImporter = {
  mediaType: wordMediaType,
  kind: 'docx',
  read: (bytes) => {
    const parts = openPackage(bytes);
    const body = childOf(parts.part(mainPart), 'body');
    if (!body) throw new DomainError('file.damaged', { part: mainPart });
    const reader = new BodyReader(
      new Styles(parts.part('word/styles.xml')),
      new Numbering(parts.part('word/numbering.xml')),
      relationshipsOf(parts.part('word/_rels/document.xml.rels')),
    );
    reader.readBlocks(body);
    const sources = {
      footnote: byId(parts.part('word/footnotes.xml')),
      endnote: byId(parts.part('word/endnotes.xml')),
    };
    // A note may refer to further notes: the list grows while it is walked.
    for (const { kind, id, mark } of reader.notes) {
      const note = sources[kind].get(id);
      if (note) reader.readBlocks(note, mark);
    }
    const title = childOf(parts.part('docProps/core.xml'), 'title');
    const headline = title ? wordsOf(title).trim().slice(0, 500) : '';
    return { drafts: reader.finish(), provenance: headline === '' ? {} : { headline } };
  },
};
