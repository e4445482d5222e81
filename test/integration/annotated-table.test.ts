import { describe, expect, it } from 'vitest';
import { readReturned } from '../../electron/store/review/read-returned';
import type { Annotation } from '../../shared/domain/annotation/annotation';
import { quoteOf } from '../../shared/domain/annotation/quote';
import { readingOf, toReading } from '../../shared/domain/document/reading';
import type { AnnotationId, CommentId } from '../../shared/domain/ids';
import { planWith, understand } from '../support/plan';
import { annotated, partOf } from '../support/word';

const html = `<h1>指标</h1><p>见下表。</p><table><caption>主要指标</caption>
<tr><th>领域</th><th>指标</th><th>2025 年</th></tr>
<tr><td rowspan="2">数字贸易</td><td>规模</td><td>100</td></tr>
<tr><td>占比</td><td>20%</td></tr>
<tr><td colspan="2">合计</td><td>120</td></tr></table><p>完。</p>`;

describe('a table in the annotated text', () => {
  it('keeps its cells, and every comment on its words, from one cell to another too', async () => {
    const { blocks, repairs } = understand(new TextEncoder().encode(html), 'a.html');
    const base = planWith([]);
    const table = blocks.find(({ kind }) => kind === 'table')!;
    const author = { name: '周明', initials: '' };
    const mark = (id: string, from: string, to: string): Annotation => {
      const range = {
        start: { block: table.id, offset: table.text.indexOf(from) },
        end: { block: table.id, offset: table.text.indexOf(to) + to.length },
      };
      const times = { createdAt: 1_775_000_000_000, updatedAt: 1_775_000_000_000 };
      const comments = [{ id: `c-${id}` as CommentId, text: id, author, ...times }];
      const quote = quoteOf(blocks, range);
      return {
        id: id as AnnotationId,
        documentId: base.document.id,
        range,
        quote,
        color: 3,
        style: 'highlight',
        attributes: {},
        tagIds: [],
        comments,
        author,
        ...times,
      };
    };
    const annotations = [
      mark('标题', '主要指标', '主要指标'),
      mark('一格', '规模', '规模'),
      mark('跨格', '占比', '合计'),
      mark('半格', '数字', '数字'),
    ];
    const { bytes, copy } = await annotated({ ...base, blocks, repairs, annotations });
    const main = partOf(bytes, 'word/document.xml');
    expect(main.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
    expect(main.match(/<w:vMerge\/>/g)).toHaveLength(1);
    expect(main).toContain('<w:gridSpan w:val="2"/>');
    expect(main.match(/<w:tblHeader\/>/g)).toHaveLength(1);

    const reading = readingOf(blocks, repairs);
    const { file } = readReturned(bytes);
    expect(file.units.map(({ text }) => text)).toEqual(reading.blocks.map(({ text }) => text));
    copy.comments.forEach(({ range }, index) => {
      const { stretch } = file.comments[index]!;
      const [start, end] = [toReading(reading, range.start), toReading(reading, range.end)];
      expect(stretch).toEqual({
        start: { unit: start?.index, offset: start?.offset },
        end: { unit: end?.index, offset: end?.offset },
      });
    });
  });
});
