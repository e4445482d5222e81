import { expect, test } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import { coOccurrences } from '../../../../shared/domain/tag/co-occurrence';
import { planWith } from '../../../support/plan';

test('tags stand together where their marks touch one sentence, also in different words of it', () => {
  const { blocks, repairs, annotations, tags } = planWith([
    { quote: '健全准入前国民待遇加负面清单管理制度', tags: ['负面清单'] },
    { quote: '进一步缩减外资准入负面清单', tags: ['准入', '力度'] },
    { quote: '破除负面清单之外隐性准入壁垒', tags: ['负面清单'] },
    { quote: '进一步放宽服务业市场准入限制', tags: ['准入'] },
    { quote: '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放', tags: ['行业'] },
  ]);
  const reading = readingOf(blocks, repairs);
  const idOf = (name: string) => tags.find((tag) => tag.name === name)!.id;
  expect(coOccurrences(reading, annotations, idOf('负面清单'))).toEqual([
    { tagId: idOf('准入'), sentences: 2 },
    { tagId: idOf('力度'), sentences: 1 },
  ]);
  expect(coOccurrences(reading, annotations, idOf('行业'))).toEqual([]);
});
