/** The one style sheet of an exported page, in paper colours that print well; the marks as on screen. */
export const fills = ['#fdd91a', '#f77a1f', '#d78185', '#ae86cb', '#71a7fe', '#77edfc', '#ade690', '#bdbec1'];
export const lanes = ['#7f6f04', '#873e00', '#c5025f', '#661885', '#5560b4', '#157b7f', '#266631', '#43413e'];

/** How marks look on paper: grounds, then lines by layer as in the reader. */
export const markStyle = [
  'mark{background:none;color:inherit}mark span{text-decoration-skip-ink:none}',
  '.lane2{text-decoration:underline 2px;text-underline-offset:.3em}.lane3{text-decoration:underline 2px;text-underline-offset:.5em}',
  '.lane-more{text-decoration:underline dotted 2px;text-underline-offset:.5em}',
  '.under{text-decoration:underline 2px;text-underline-offset:.15em}.strike{text-decoration:line-through 2px}',
  '.begins{border-left:2px solid;padding-left:1px}.ends{border-right:2px solid;padding-right:1px}',
  ...fills.map((fill, at) => `mark.c${at + 1}{background:${fill}80}`),
  ...lanes.map((lane, at) => `.k${at + 1}{text-decoration-color:${lane};border-color:${lane}}`),
].join('');

export const pageStyle = `
:root{color-scheme:light;--ink:#1f1d19;--ink2:#57524a;--line:#dfdbd0}
body{max-width:44em;margin:0 auto;padding:3em 1.5em;color:var(--ink);background:#fff;font:16px/1.8 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.4;margin:1.6em 0 .6em;break-after:avoid}
h1{font-size:1.6em;text-align:center}h2{font-size:1.35em}h3{font-size:1.15em}h4,h5,h6{font-size:1em}
p{margin:0 0 .6em}article p,blockquote p{text-align:justify}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:0 0 1.5em;color:var(--ink2);font-size:.88em}dd{margin:0}
blockquote{margin:1.2em 0 .4em;padding:0 0 0 1em;border-left:3px solid var(--line);break-inside:avoid}
blockquote footer,.about,.note-number{color:var(--ink2);font-size:.88em}
aside{margin:.2em 0 .8em 1em;font-size:.94em}aside p{white-space:pre-wrap;margin:0}
table{width:100%;border-collapse:collapse;font-size:.9em}td,th{padding:.3em .6em .3em 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}
.differs{font-weight:700}a{color:inherit}bdi,p,td,dd{unicode-bidi:isolate}
nav ol{padding-left:1.4em}nav{break-after:page}
figure{margin:1.2em 0;text-align:center;break-inside:avoid}figure img{max-width:100%;height:auto}figcaption{color:var(--ink2);font-size:.88em}
.notes{padding-left:1.6em;font-size:.94em}
${markStyle}
${lanes.map((lane, at) => `blockquote.c${at + 1}{border-color:${lane}}`).join('')}
@page{size:A4;margin:22mm 24mm}
@media print{body{max-width:none;padding:0;font-size:11pt}}
`;
