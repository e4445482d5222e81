/** Objects of a PDF by number, as they stand in the file. */
export type PdfObjects = Readonly<Record<number, string>>;

const stream = (content: string, dictionary = '') =>
  `<< ${dictionary} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;

/** A PDF file by hand: objects, then the table of where they are. */
export function pdfOf(objects: PdfObjects, trailer = ''): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const places: [number, number][] = [];
  for (const [number, content] of Object.entries(objects)) {
    places.push([Number(number), file.length]);
    file += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const start = file.length;
  file += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, at] of places) file += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const size = Math.max(...places.map(([number]) => number)) + 1;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Pages with a line of Latin text each; an empty text makes a page that shows only a picture. */
export function pdfOfPages(texts: readonly string[], catalog = ''): Uint8Array<ArrayBuffer> {
  const objects: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: `<< /Type /Pages /Count ${texts.length} /Kids [${texts.map((_, at) => `${10 + 2 * at} 0 R`).join(' ')}] >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    4: stream(
      '\u0080',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  };
  texts.forEach((text, at) => {
    objects[10 + 2 * at] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + 2 * at} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>`;
    objects[11 + 2 * at] = stream(
      text === '' ? 'q 595 0 0 842 0 0 cm /I Do Q' : `BT /F 12 Tf 72 700 Td (${text}) Tj ET`,
    );
  });
  return pdfOf(objects);
}

/** A page of Chinese in a font that is not in the file and has no ToUnicode: only the character map tells. */
export const pdfWithoutFont = (hexInGbk: string): Uint8Array<ArrayBuffer> =>
  pdfOf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 1 /Kids [5 0 R] >>',
    3: '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    4: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F 3 0 R >> >> >>',
    6: stream(`BT /F 12 Tf 72 700 Td <${hexInGbk}> Tj ET`),
    7: '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  });
