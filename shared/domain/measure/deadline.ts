const year = '20\\d\\d\\s*年';
const day = '(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?';
const part = '(?:[年月]?[底末初]|上半年|下半年|第?[一二三四]季度)?';
const count = '(?:\\d{1,3}|[一二三四五六七八九十两半]{1,3})';

/** In the order in which they are looked for: what names a date before what names a stretch of time. */
const patterns: readonly RegExp[] = [
  // 2024年12月底前, 2025年6月30日以前
  new RegExp(`(${year}${day}\\s*${part}\\s*(?:之前|以前|前))`, 'u'),
  // 到2025年底, 至2027年
  new RegExp(`(?:到|至|截至)\\s*(${year}${day}\\s*${part})`, 'u'),
  // 2025年底, 2024年内, 2024年上半年
  new RegExp(`(${year}(?:\\s*\\d{1,2}\\s*月)?(?:[年月]?[底末内]|上半年|下半年))`, 'u'),
  /(“十[一二三四五六]五”(?:时期)?(?:末|期末))/u,
  /((?:今年|明年)?年?[底末](?:之前|以前|前)|(?:[今明]|(?<![\d一二三四五六七八九十两半]))年内|(?:今年|明年)[底末]?前?|[上下]半年(?:之前|前))/u,
  // 三年内, 20个工作日内
  new RegExp(`(${count}\\s*(?:个)?(?:年|月|工作日|日|天|周)\\s*(?:之内|以内|内))`, 'u'),
];

/** By when the words say that something is to be done, as printed; '' where they do not say. */
export function deadlineIn(words: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.[1];
    if (found) return found.trim();
  }
  return '';
}
