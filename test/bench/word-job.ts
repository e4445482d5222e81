import { writeFileSync } from 'node:fs';
import { understand } from '../support/plan';
import { annotated } from '../support/word';
import { quoteOf } from '../../shared/domain/annotation/quote';
import type { Annotation } from '../../shared/domain/annotation/annotation';
import type { ExportInput } from '../../shared/domain/export/report';
import type { AnnotationId, CommentId } from '../../shared/domain/ids';
import { largeText } from './large-library';

/** A process of its own for `word.ts`: lays comments over the large text and writes it. */
const [out = '', count = '5000'] = process.argv.slice(2);
const text = largeText(process.cwd());
const { blocks, repairs, meta, imported, documentId, contentSha256 } = understand(
  new TextEncoder().encode(text),
  'large.txt',
);
const author = { name: '周明', initials: 'ZM' };
const long = blocks.filter(({ text: words }) => words.length > 60);
const annotations = Array.from({ length: Number(count) }, (_, index): Annotation => {
  const block = long[Math.floor((index * long.length) / Number(count))]!;
  const start = (index * 7) % (block.text.length - 40);
  const range = {
    start: { block: block.id, offset: start },
    end: { block: block.id, offset: start + 12 + (index % 26) },
  };
  const times = { createdAt: 1_775_000_000_000 + index * 1000, updatedAt: 1_775_000_000_000 };
  return {
    id: `mark-${index}` as AnnotationId,
    documentId,
    range,
    quote: quoteOf([block], range),
    color: (1 + (index % 8)) as 1,
    style: 'highlight',
    attributes: {},
    tagIds: [],
    comments: [
      {
        id: `comment-${index}` as CommentId,
        text: `第 ${index} 条评论：与上文是什么关系？`,
        author,
        ...times,
      },
    ],
    author,
    ...times,
  };
});
const input: ExportInput = {
  document: {
    ...meta,
    id: documentId,
    mediaType: imported.mediaType,
    encoding: imported.encoding,
    sourceSha256: '',
    contentSha256,
    provenance: imported.provenance,
    bundled: false,
    importedAt: 0,
    openedAt: null,
    characterCount: text.length,
    chapterCount: 0,
    annotationCount: annotations.length,
    repairCount: 0,
    density: [],
  },
  blocks,
  repairs,
  annotations,
  tags: [],
  notes: [],
  version: contentSha256.slice(0, 12),
};
const begin = performance.now();
// As in the store: whoever else has something to do gets a turn at each pause.
let [last, longest] = [begin, 0];
const turn = () => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
};
const { bytes, copy } = await annotated(input, 'academic', undefined, {
  signal: new AbortController().signal,
  reach: () => new Promise((done) => setImmediate(() => done(turn()))),
});
turn();
const write = (performance.now() - begin) / 1000;
writeFileSync(out, bytes);
const peak = process.resourceUsage().maxRSS / 1024;
const comments = copy.comments.length;
process.stdout.write(`${JSON.stringify({ write, comments, characters: text.length, peak, longest })}\n`);
