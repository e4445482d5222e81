import type { DocumentSummary } from '../document/document';
import { dayOf } from '../export/day';

/** What kind of text is cited; it decides the type mark of the reference. */
export type Genre = 'announcement' | 'law' | 'report';

/** The facts a reference is made of. What is not known is ''. */
export interface CitationSource {
  readonly genre: Genre;
  readonly authors: readonly string[];
  /** Whether the text itself says that there are more: 商务部等24部门. */
  readonly andOthers: boolean;
  readonly title: string;
  /** Document number such as 国发〔2021〕29号. */
  readonly number: string;
  /** Day, month or year of issue: 2021-10-19, 2021-10 or 2021. */
  readonly issued: string;
  /** Where it is on the network, if the file told. */
  readonly address: string;
  readonly publisher: string;
  /** Whether it was taken from the network: a page is, even one that does not name its address. */
  readonly isOnline: boolean;
  /** The day on which the text was taken. */
  readonly accessed: string;
}

export type CitedDocument = Pick<
  DocumentSummary,
  'title' | 'issuer' | 'number' | 'date' | 'provenance' | 'contentSha256' | 'mediaType' | 'importedAt'
>;

const law = /^中华人民共和国.*(?:法|法典|条例)(?:[（(].*[）)])?$/u;
const workReport = /(?:政府工作|工作)报告(?:[（(].*[）)])?$/u;

export function genreOf(title: string): Genre {
  const bare = title.replace(/[《》]/gu, '').trim();
  if (law.test(bare)) return 'law';
  return workReport.test(bare) ? 'report' : 'announcement';
}

const others = /等\s*(?:[\d一二三四五六七八九十百]+\s*个?)?\s*(?:部门|部委|单位|机关|机构)?$/u;

/** Bodies named together, as official texts join them: 商务部、中央宣传部 or a body a line. */
export function authorsOf(issuer: string): {
  readonly names: readonly string[];
  readonly andOthers: boolean;
} {
  const named = issuer.trim().replace(others, '');
  const names = named
    .split(/[、；;，,\n\t\u3000]+|\s+(?=\p{Script=Han})/u)
    .map((name) => name.trim())
    .filter(Boolean);
  return { names, andOthers: names.length > 0 && named !== issuer.trim() };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 2021-10-19 of 2021年10月19日 15:30, 2021/10/19 or Tue, 19 Oct 2021; '' where no day is printed. */
export function dayPrinted(text: string): string {
  const han = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u.exec(text);
  const english = /(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/iu.exec(text);
  const month = english ? months.indexOf((english[2] ?? '').toLowerCase()) + 1 : 0;
  const parts = han ? han.slice(1) : month ? [english?.[3], String(month), english?.[1]] : [];
  return parts.map((part = '') => part.padStart(2, '0')).join('-');
}

/** A document as a reference needs it. The day on the page that carried the text goes before the document's. */
export function sourceOf(document: CitedDocument): CitationSource {
  const { names, andOthers } = authorsOf(document.issuer);
  const { address, published, publisher } = document.provenance;
  const known = /^https?:\/\//i.test(address) ? address : '';
  return {
    genre: genreOf(document.title),
    authors: names,
    andOthers,
    title: document.title,
    number: document.number,
    issued: dayPrinted(published) || document.date,
    address: known,
    publisher,
    isOnline: known !== '' || document.mediaType === 'text/html',
    accessed: dayOf(document.importedAt),
  };
}
