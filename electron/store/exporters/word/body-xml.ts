import type { AnnotatedBlock } from '../../../../shared/domain/export/annotated/annotated-text';
import type { Piece } from '../../../../shared/domain/export/annotated/pieces';
import { markFills } from './mark-fills';
import { runContent } from './xml-text';

/** The border of a comment; where it ends, a run that shows its sign. Without that run Word loses an answer. */
function border(kind: 'open' | 'close', comment: number): string {
  if (kind === 'open') return `<w:commentRangeStart w:id="${comment}"/>`;
  return `<w:commentRangeEnd w:id="${comment}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${comment}"/></w:r>`;
}

function inlineXml(pieces: readonly Piece[]): string {
  let xml = '';
  for (const piece of pieces) {
    if (piece.kind !== 'text') xml += border(piece.kind, piece.comment);
    else {
      const shade =
        piece.color === 0
          ? ''
          : `<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="${markFills[piece.color]}"/></w:rPr>`;
      xml += `<w:r>${shade}${runContent(piece.text)}</w:r>`;
    }
  }
  return xml;
}

const styled = (style: string, pieces: readonly Piece[], bookmark = '', more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${bookmark}${inlineXml(pieces)}</w:p>`;

const headings = ['Heading1', 'Heading1', 'Heading2', 'Heading3', 'Heading4'];

function styleOf({ block }: AnnotatedBlock): string {
  if (block.kind === 'heading') return headings[Math.min(block.level, 4)] ?? 'Heading4';
  if (block.kind === 'image') return 'Plate';
  return block.source[0]?.voice === 'page' ? 'PageText' : 'SourceText';
}

const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('');

/** Places of the grid that a cell above reaches into: Word wants a cell there that goes on from it. */
type Covering = { readonly until: number; readonly colSpan: number };

/** Two tables without a paragraph between them would be one. */
const gap = '<w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>';

/** A table with its head repeated on every page, as wide as the page. */
function tableXml(cells: NonNullable<AnnotatedBlock['cells']>): string {
  const rowNumbers = cells.map(({ row }) => row);
  const [firstRow, lastRow] = [Math.min(...rowNumbers), Math.max(...rowNumbers)];
  const columnCount = Math.max(1, ...cells.map(({ column, colSpan }) => column + colSpan - 1));
  const covered = new Map<number, Covering>();
  const rows: string[] = [];
  const properties = (colSpan: number, merge: string) =>
    `<w:tcPr><w:tcW w:w="${Math.floor((5000 * colSpan) / columnCount)}" w:type="pct"/>${colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''}${merge}</w:tcPr>`;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const here = new Map(cells.filter((cell) => cell.row === row).map((cell) => [cell.column, cell]));
    let xml = '';
    for (let column = 1; column <= columnCount;) {
      const cell = here.get(column);
      const above = covered.get(column);
      if (cell) {
        const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
        xml += `<w:tc>${properties(cell.colSpan, merge)}${styled(row === 0 ? 'Caption' : cell.isHeader ? 'TableHead' : 'TableText', cell.pieces)}</w:tc>`;
        if (cell.rowSpan > 1) covered.set(column, { until: row + cell.rowSpan, colSpan: cell.colSpan });
        column += cell.colSpan;
      } else {
        // A row may end before the last column; only what a cell above covers needs a cell of its own.
        if (above === undefined || row >= above.until) break;
        xml += `<w:tc>${properties(above.colSpan, '<w:vMerge/>')}<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc>`;
        column += above.colSpan;
      }
    }
    const isHead = [...here.values()].length > 0 && [...here.values()].every((cell) => cell.isHeader);
    rows.push(`<w:tr>${isHead ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : ''}${xml}</w:tr>`);
  }
  const columns = Array.from(
    { length: columnCount },
    () => `<w:gridCol w:w="${Math.floor(8800 / columnCount)}"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${grid}</w:tblBorders><w:tblLayout w:type="autofit"/></w:tblPr><w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>${gap}`;
}

const newPage = '<w:pageBreakBefore/>';

interface BlockPlace {
  /** Names a heading for the table of contents. */
  readonly anchor: string | null;
  /** The first block begins a page. */
  readonly isFirst: boolean;
  /** XML of the picture that the block's words stand below, '' for none. */
  readonly above: string;
}

/** One block of the text as WordprocessingML. */
export function blockXml(annotated: AnnotatedBlock, { anchor, isFirst, above }: BlockPlace): string {
  const { cells } = annotated;
  const begin = isFirst ? styled('TableGap', [], '', newPage) : '';
  if (cells?.length) return begin + tableXml(cells);
  if (above !== '') return begin + above + styled(styleOf(annotated), annotated.pieces);
  const id = anchor?.replace(/\D/g, '');
  const bookmark = anchor
    ? `<w:bookmarkStart w:id="${id}" w:name="${anchor}"/><w:bookmarkEnd w:id="${id}"/>`
    : '';
  return styled(styleOf(annotated), annotated.pieces, bookmark, isFirst ? newPage : '');
}
