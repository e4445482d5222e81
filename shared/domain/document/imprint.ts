import type { DraftBlock } from './block';
import { numeralValue } from './numeral';

const documentNumber = /[\u4e00-\u9fff]{1,14}[〔［[（(]\s*\d{4}\s*[〕］\])）]\s*第?\s*\d{1,5}\s*号/;
const decreeNumber =
  /([\u4e00-\u9fff]{2,20}令)\s*[（(]?第?\s*(\d{1,5}|[〇零一二三四五六七八九十百]{1,6})\s*号/;

/** A document number as printed, without white space: 国发〔2021〕29号, 国务院令第392号; '' if none. */
export function numberOf(text: string): string {
  const match = documentNumber.exec(text);
  if (match) {
    return match[0].replace(/\s/g, '').replace(/^.*(?:日|文号：|文号:|号：)(?=[\u4e00-\u9fff])/, '');
  }
  const decree = decreeNumber.exec(text);
  if (!decree) return '';
  return `${decree[1]!.replace(/^.*日/, '').replace(/^中华人民共和国(?=.{2,}令$)/, '')}第${decree[2]!}号`;
}

const day = /(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/;
const hanDay =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** The first whole date of a text as YYYY-MM-DD; '' if none. */
function dateIn(text: string): string {
  const match = day.exec(text) ?? hanDay.exec(text);
  if (!match) return '';
  const [year, month, date] = match.slice(1, 4).map(numeralValue) as [number, number, number];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The date in the imprint, or the one that stands alone on a line under the text. */
export function printedDateOf(drafts: readonly DraftBlock[], imprint: string): string {
  const printed = dateIn(imprint);
  if (printed !== '') return printed;
  for (const draft of drafts.slice(-8).reverse()) {
    const line = draft.text.replace(/\s/g, '');
    if (line.length <= 20 && /^[（(]?[\d〇零○一二三四五六七八九]{4}年.*日[）)]?$/.test(line))
      return dateIn(line);
  }
  return '';
}

/** The first date of the lines that sign a text; '' if none. */
export const signedDateOf = (lines: readonly DraftBlock[]): string =>
  lines.map(({ text }) => dateIn(text.replace(/\s/g, ''))).find((date) => date !== '') ?? '';

/** Who issued a text: read off the lede or imprint that names the title, or off the title itself. */
export function issuerOf(title: string, words: string): string {
  const at = words.indexOf(`《${title}》`);
  if (at > 0) {
    const clause =
      /([^，。；：、,\s]*[^，。；：,\s]*?)(?:联合|近日|日前|正式|共同)*(?:印发|发布|公布|出台|制定|颁布|下发)(?:了|的)?$/u;
    const match = clause.exec(words.slice(Math.max(0, at - 60), at));
    const name = match?.[1]?.replace(/^.*(?:近日|日前|消息)/, '').trim() ?? '';
    if (name.length >= 2) return name;
  }
  const decree = /(?:日\s*|^)(?:中华人民共和国)?([\u4e00-\u9fff]{2,24}?)令\s*[（(]?第/m.exec(words);
  if (decree) return decree[1]!;
  const congress =
    /(?:日\s*|由)(?!在)([\u4e00-\u9fff]*?)第[一二三四五六七八九十]{1,3}届([\u4e00-\u9fff]*?代表大会(?:常务委员会)?)/.exec(
      words,
    );
  if (congress) return `${congress[1]!}${congress[2]!}`;
  const court = /(?:日\s*)([\u4e00-\u9fff]{2,20}?)(?:审判委员会|公布|发布|批准)/.exec(words);
  if (court && /(?:院|部|委|局|会|署|办|政府|厅)$/.test(court[1]!)) return court[1]!;
  const office = /(国务院)总理/.exec(words);
  if (office) return office[1]!;
  const named = /^([\u4e00-\u9fff、\s]{2,60}?)关于/u.exec(title);
  return named && /(?:院|部|委|局|会|署|办|政府|厅|中央|军委)$/u.test(named[1]!.trim())
    ? named[1]!.trim()
    : '';
}
