import { printedWords, type SentComment } from '../../../../shared/domain/review/sent-copy';
import { escaped, runContent } from './xml-text';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15 w16cid"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph's id: eight hexadecimal digits, above 0 and under 80000000, or Word makes a new one. */
const paragraphId = (serial: number): string =>
  (serial % 0x7fffffff).toString(16).toUpperCase().padStart(8, '0');

/** The letters that stand in Word's balloon where the settings hold none. */
function initialsOf({ author }: SentComment): string {
  if (author.initials !== '') return author.initials;
  return [...author.name.trim()][0] ?? '';
}

/** The parts of a package that hold comments, by their name. */
export interface CommentParts {
  readonly comments: string;
  readonly extended: string;
  readonly ids: string;
  readonly people: string;
}

/**
 * Comments as Word keeps them: the words; threads and what is settled (by the id of a comment's last
 * paragraph); ids that last; and the people. `anonymous` is the name of who left none.
 */
export function commentParts(comments: readonly SentComment[], anonymous: string): CommentParts {
  const bodies: string[] = [];
  const extended: string[] = [];
  const ids: string[] = [];
  const lastParagraph = new Map<string, string>();
  let serial = 0;
  comments.forEach((comment, index) => {
    const author = comment.author.name.trim() === '' ? anonymous : comment.author.name;
    const paragraphs = printedWords(comment)
      .split('\n')
      .map((line, at) => {
        const id = paragraphId((serial += 1));
        lastParagraph.set(comment.durableId, id);
        const sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
        const words = line === '' ? '' : `<w:r>${runContent(line)}</w:r>`;
        return `<w:p w14:paraId="${id}" w14:textId="77777777"><w:pPr><w:pStyle w:val="AnnotationText"/></w:pPr>${at === 0 ? sign : ''}${words}</w:p>`;
      });
    bodies.push(
      `<w:comment w:id="${index}" w:author="${escaped(author)}" w:date="${comment.date}Z" w:initials="${escaped(initialsOf(comment))}">${paragraphs.join('')}</w:comment>`,
    );
    const last = lastParagraph.get(comment.durableId)!;
    const parent = comment.parent === null ? undefined : lastParagraph.get(comment.parent);
    extended.push(
      `<w15:commentEx w15:paraId="${last}"${parent ? ` w15:paraIdParent="${parent}"` : ''} w15:done="${comment.isResolved ? 1 : 0}"/>`,
    );
    ids.push(`<w16cid:commentId w16cid:paraId="${last}" w16cid:durableId="${comment.durableId}"/>`);
  });
  const names = new Set(comments.map(({ author }) => (author.name.trim() === '' ? anonymous : author.name)));
  const people = [...names].map((name) => {
    const words = escaped(name);
    return `<w15:person w15:author="${words}"><w15:presenceInfo w15:providerId="None" w15:userId="${words}"/></w15:person>`;
  });
  const part = (name: string, children: readonly string[]) =>
    `${declaration}<${name} ${namespaces}>${children.join('')}</${name}>`;
  return {
    comments: part('w:comments', bodies),
    extended: part('w15:commentsEx', extended),
    ids: part('w16cid:commentsIds', ids),
    people: part('w15:people', people),
  };
}
