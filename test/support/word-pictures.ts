import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A Word file of one heading, then each picture behind so many paragraphs; the keys are their names in the package. */
export function wordWithPictures(
  pictures: Readonly<Record<string, Uint8Array>>,
  paragraphsBefore = 1,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(pictures);
  const drawing = (id: string, alt: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const before = Array.from({ length: paragraphsBefore }, (_, at) => paragraph(`推进试点之${at + 1}。`)).join(
    '',
  );
  const body = names.map((name, at) => before + drawing(`p${at}`, `图 ${name}`)).join('');
  const relations = names
    .map(
      (name, at) =>
        `<Relationship Id="p${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
    )
    .join('');
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document ${namespaces}><w:body>${paragraph('一、总体要求')}${body}${paragraph('完善制度。')}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
    ...Object.fromEntries(names.map((name) => [`word/media/${name}`, pictures[name]!])),
  });
}
