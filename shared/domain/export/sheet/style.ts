import { lanes, markStyle } from '../html/style';

/** A line of its own under each colour, so that the eight stay apart where nothing is coloured. */
const patterns = [
  'solid .7pt',
  'double .5pt',
  'wavy .7pt',
  'dashed .8pt',
  'dotted 1pt',
  'solid 1.6pt',
  'dashed 1.6pt',
  'dotted 2pt',
];

/**
 * The sheet's page: A4, text in Song, 小五 to 小四. Beside notes the column is 32 em of 10.5 pt and the
 * notes stand level with the line that their mark ends in; a chapter waits for the notes of the one before.
 */
export const sheetStyle = `
:root{color-scheme:light;--ink:#1f1d19;--ink2:#57524a;--line:#c9c3b5}
@page{size:A4;margin:24mm 16mm 22mm}
*{box-sizing:border-box}
body{margin:0;padding-left:12mm;color:var(--ink);background:#fff;font:10.5pt/1.85 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;overflow-wrap:anywhere;text-spacing-trim:trim-start}
.noted article{padding-right:47mm}body.plain{font-size:12pt}
h1,h2{clear:right}h1,h2,h3,h4,h5,h6{line-height:1.5;margin:1.4em 0 .6em;break-after:avoid;text-wrap:balance}
header h1{font-size:19pt;text-align:center;margin:4mm 0 6mm;break-after:auto}
h2{font-size:1.45em}h3{font-size:1.2em}h4,h5,h6{font-size:1em}
p{margin:0;text-align:justify;line-break:strict;orphans:2;widows:2}
article>p.text{position:relative;text-indent:2em}
.number{position:absolute;left:-9mm;width:6mm;text-align:right;text-indent:0;color:var(--ink2);font-size:8pt}
.barred{border-left:2pt solid;margin-left:-6pt;padding-left:4pt}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1.2em;margin:0 0 8mm;padding:3mm 0;border:solid var(--line);border-width:.5pt 0;color:var(--ink2);font-size:8.5pt;line-height:1.7}
dt{color:var(--ink)}dd{margin:0;overflow-wrap:anywhere}
.legend mark{margin-right:1em;color:var(--ink)}
sup{font-size:.62em;line-height:0;font-weight:700;text-indent:0;margin-left:1pt}.note+sup::before,sup+sup::before{content:","}
.note{float:right;clear:right;width:42mm;margin:.2em -47mm 2.5mm 0;font-size:8pt;line-height:1.55;font-weight:400;text-align:left;text-indent:0;text-wrap:pretty;border-left:1.5pt solid;padding-left:2mm;white-space:normal;break-inside:avoid}
.note>*{display:block;white-space:pre-line}.note .at{color:var(--ink2);font-family:"Times New Roman","Liberation Serif","Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif}.note .at b{color:var(--ink);margin-right:.5em}
.note .tags{font-weight:700}.by,.about{color:var(--ink2)}.by{display:inline-block;max-width:100%}
.differs{font-weight:700}bdi,p,td,dd,.note span{unicode-bidi:isolate}
figure{margin:1.2em 0;text-align:center;break-inside:avoid}figure img{max-width:100%;height:auto}figcaption{color:var(--ink2);font-size:.88em}
aside{margin:.4em 0 .8em 2em;font-size:.9em}.about{font-size:.88em}
table{width:100%;margin:.8em 0;border-collapse:collapse;font-size:.88em;line-height:1.6}td,th{padding:.25em .5em;border:.5pt solid var(--line);text-align:left;vertical-align:top}
tr{break-inside:avoid}caption{font-weight:700;padding:.3em}
.end{clear:both}
${markStyle}
mark span,mark{text-decoration-skip-ink:none;-webkit-box-decoration-break:slice}
${patterns
  .map(
    (pattern, at) =>
      `mark.c${at + 1}{text-decoration:underline ${pattern} ${lanes[at]};text-underline-offset:.14em}` +
      `.note.k${at + 1}{border-left-style:${pattern.split(' ')[0] === 'wavy' ? 'ridge' : pattern.split(' ')[0]}}`,
  )
  .join('')}
`;
