import type { CitationSource, Genre } from './citation-source';

export interface ReferenceOptions {
  /** Where the cited words stand: 三、（三）第2段第1句. */
  readonly place?: string;
  readonly language: 'zh-CN' | 'en';
}

/** Most names in full; the rest is 等 (GB/T 7714-2015, 8.1.2). */
const mostAuthors = 3;

/** Kind of document on the network (GB/T 7714-2015, annex B): electronic announcement, report. */
const typeMark: Readonly<Record<Genre, string>> = { announcement: 'EB', law: 'EB', report: 'R' };

function responsibleOf({ authors, andOthers }: CitationSource, language: 'zh-CN' | 'en'): string {
  const named = authors.slice(0, mostAuthors).join(', ');
  if (authors.length <= mostAuthors && !andOthers) return named;
  return `${named}, ${language === 'en' ? 'et al' : '等'}`;
}

/** `[EB/OL]` of what was taken from the network; off it an announcement or a law is of the kind other: `[Z]`. */
function markOf({ genre, isOnline }: CitationSource): string {
  if (isOnline) return `[${typeMark[genre]}/OL]`;
  return genre === 'report' ? '[R]' : '[Z]';
}

/**
 * A reference after GB/T 7714-2015, 4.6 (electronic resources):
 * 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. 引文页码(更新或修改日期)[引用日期]. 获取和访问路径.
 * The place of a clause stands where pages do; the document number is other title information.
 * Place of publication and publisher, which the standard's own examples of [EB/OL] leave out, are left
 * out here. What is not known is left out with its punctuation.
 */
export function referenceOf(source: CitationSource, { place = '', language }: ReferenceOptions): string {
  const { title, number, issued, isOnline, accessed, address } = source;
  const named = `${title}${number ? `: ${number}` : ''}${markOf(source)}`;
  const cited = `${place}${issued && `(${issued})`}${isOnline && accessed ? `[${accessed}]` : ''}`;
  return [responsibleOf(source, language), named, cited, address]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
