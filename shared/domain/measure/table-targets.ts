import type { Reading } from '../document/reading';
import { toSource } from '../document/reading';
import { tableIn } from '../document/reading-table';
import type { Table, TableCell } from '../document/table';
import { yearIn } from './fields';
import { figuresIn } from './figure';
import type { Statement } from './statement';

/** A larger table is no list of indicators. */
const mostRows = 500;
const mostColumns = 40;

/** A column whose head names one year. */
interface YearColumn {
  readonly column: number;
  readonly year: string;
  /** Whether the head says that its figures are aimed at. */
  readonly isWorded: boolean;
}

const aims = /目标|预期|规划/u;
const states = /实际|现状|基期|基数|基准|完成|现值/u;
const units = /^[（(]?(?:计量)?单位[）)]?$/u;
const names = /指标|名称|目标任务/u;
/** (万亿元) at the end of an indicator is its unit. */
const unitBehind = /\s*[（(]([^（）()]{1,8})[）)]\s*$/u;
const onlyFigure = /^[\d\s.,，%％<>＜＞≤≥〔〕[\]（）()约—–\-/]*$/u;

/** The year that a head names alone; 2025年比2020年 names none. */
function yearOfHead(words: string): string {
  const years = new Set([...words.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map((found) => found[1]!));
  if (years.size === 1) return [...years][0]!;
  return years.size === 0 ? yearIn(words) : '';
}

function relationIn(words: string): string {
  if (/[>＞≥]|以上|不低于|不少于|超过|大于/u.test(words)) return '不低于';
  if (/[<＜≤]|以内|以下|不高于|小于/u.test(words)) return '不超过';
  return /约|左右/u.test(words) ? '约' : '达到';
}

/**
 * Years that are aimed at: those whose head says so, or the plan years (ending in 0 or 5) that stand
 * apart from the year before them. Years in a row are statistics.
 */
function aimedAt(columns: readonly YearColumn[], isAim: boolean): readonly YearColumn[] {
  const years = [...new Set(columns.map(({ year }) => Number(year)))].toSorted((a, b) => a - b);
  return columns.filter(({ year, isWorded }) => {
    if (isWorded) return true;
    const at = years.indexOf(Number(year));
    if (isAim) return at > 0 || years.length === 1;
    return at > 0 && Number(year) % 5 === 0 && Number(year) - years[at - 1]! >= 2;
  });
}

/**
 * Proposes the targets of a table that has indicators down and years across, in the order of its
 * text; each stands on the cell of its figure. `isAim` says that the section is one of targets. A
 * table of another shape proposes nothing.
 */
export function tableTargets(reading: Reading, index: number, isAim: boolean): readonly Statement[] {
  const block = reading.blocks[index];
  const table = block && tableIn(block);
  if (!block || !table || table.rows.length < 2) return [];
  if (table.rows.length > mostRows || table.columnCount > mostColumns) return [];
  const headRows = Math.max(table.headRowCount, 1);
  const words = (cell: TableCell) => block.text.slice(cell.start, cell.end);
  const over = gridOf(table);
  const headOf = (column: number): string =>
    [...new Set(Array.from({ length: headRows }, (_, row) => over(row + 1, column)))]
      .map((cell) => (cell ? words(cell) : ''))
      .join('');
  const columns = Array.from({ length: table.columnCount }, (_, at) => ({
    column: at + 1,
    head: headOf(at + 1),
  }));
  const years = columns.flatMap(({ column, head }): YearColumn[] => {
    const year = yearOfHead(head);
    return year === '' || states.test(head) ? [] : [{ column, year, isWorded: aims.test(head) }];
  });
  const captioned = isAim || (table.caption !== null && aims.test(words(table.caption)));
  const wanted = new Map(aimedAt(years, captioned).map((own) => [own.column, own]));
  if (wanted.size === 0) return [];
  const firstYear = columns.findIndex(({ head }) => yearOfHead(head) !== '') + 1;
  const unitColumn = columns.find(({ head }) => units.test(head))?.column;
  const named = columns.find(({ column, head }) => column < firstYear && names.test(head))?.column;

  const indicatorOf = (row: number): string => {
    if (named !== undefined) return wordsAt(row, named);
    for (let column = firstYear - 1; column > 0; column -= 1) {
      const said = wordsAt(row, column);
      if (column !== unitColumn && !onlyFigure.test(said)) return said;
    }
    return '';
  };
  const wordsAt = (row: number, column: number): string => {
    const cell = over(row, column);
    return cell ? words(cell) : '';
  };

  return table.rows.slice(headRows).flatMap((cells) =>
    cells.flatMap((cell): Statement[] => {
      const aim = wanted.get(cell.column);
      const quote = words(cell);
      const [figure] = figuresIn(quote);
      const indicator = indicatorOf(cell.row);
      if (!aim || !figure || indicator === '' || cell.colSpan > 1) return [];
      const unit =
        unitColumn === undefined ? (unitBehind.exec(indicator)?.[1] ?? '') : wordsAt(cell.row, unitColumn);
      return [
        {
          adverb: '',
          verb: '',
          object: '',
          instrument: '',
          actor: '',
          region: '',
          indicator: indicator.replace(unitBehind, ''),
          relation: relationIn(quote),
          value: figure.number,
          unit: figure.unit || unit,
          year: aim.year,
          deadline: '',
          strength: null,
          kind: 'target',
          index,
          start: cell.start,
          end: cell.end,
          quote,
          range: {
            start: toSource(reading, index, cell.start, 'start'),
            end: toSource(reading, index, cell.end, 'end'),
          },
          confidence: aim.isWorded || captioned ? 0.8 : 0.6,
        },
      ];
    }),
  );
}

/** Answers the cell that stands at a place of the grid or is merged over it. */
function gridOf(table: Table): (row: number, column: number) => TableCell | undefined {
  const grid = new Map<string, TableCell>();
  for (const row of table.rows) {
    for (const cell of row) {
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1)
          grid.set(`${cell.row + down} ${cell.column + across}`, cell);
      }
    }
  }
  return (row, column) => grid.get(`${row} ${column}`);
}
