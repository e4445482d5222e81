import type { Page } from '@playwright/test';
import type { ZhangjuWindow } from '../e2e/harness';

interface PlannedMark {
  readonly quote: string;
  readonly color: number;
  readonly tags?: readonly string[];
  readonly comments?: readonly string[];
}

const marks: readonly PlannedMark[] = [
  {
    quote: '要素流动型开放与制度型开放相结合',
    color: 2,
    tags: ['制度型开放'],
    comments: ['本章总纲。与 6.1 的“高端要素集聚”对读。'],
  },
  {
    quote: '健全准入前国民待遇加负面清单管理制度，进一步缩减外资准入负面清单',
    color: 7,
    tags: ['市场准入'],
    comments: ['两项措施，力度不同：先“健全”，再“缩减”。'],
  },
  { quote: '负面清单管理制度，进一步缩减外资准入负面清单', color: 4, tags: ['负面清单', '强力度'] },
  {
    quote: '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放',
    color: 5,
    tags: ['重点行业'],
    comments: ['列举五个领域，末尾有“等”字：是否穷尽？', '先与图片 1 核对，再定编码。'],
  },
  { quote: '进一步放宽服务业市场准入限制，破除负面清单之外隐性准入壁垒', color: 7, tags: ['市场准入'] },
  { quote: '破除负面清单之外隐性准入壁垒', color: 4, tags: ['负面清单'] },
  {
    quote: '隐性准入壁垒',
    color: 3,
    tags: ['待核'],
    comments: ['全文仅此一处，未给定义。需查国务院办公厅的说法。'],
  },
  { quote: '在全国推进实施跨境服务贸易负面清单', color: 4, tags: ['负面清单'] },
  { quote: '有序减少跨境交付、境外消费、自然人移动模式下服务贸易限制措施', color: 1, tags: ['供应模式'] },
  { quote: '数据跨境传输安全管理试点', color: 6, tags: ['数据流动'] },
  { quote: '服务外包从业人员', color: 8 },
];

/** Puts the same marks, tags and note into every picture's library. */
export async function prepareScene(page: Page): Promise<void> {
  await page.evaluate(async (planned) => {
    let colors = 0;
    /** A tag has the colour of the marks that carry it first. */
    const colorOf = (tag: string) =>
      planned.find(({ tags }) => tags?.[0] === tag)?.color ?? 1 + (colors++ % 8);
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown): Promise<T> => {
      const reply = await zhangju.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error?.code ?? ''}`);
      return reply.value as T;
    };
    interface SourceBlock {
      readonly id: string;
      readonly text: string;
      readonly voice: string;
    }
    await ask('settings:set', { author: { name: '周明', initials: 'ZM' } });
    const [plan] = await ask<{ id: string; contentSha256: string }[]>('document:list', {});
    const { blocks } = await ask<{ blocks: SourceBlock[] }>('document:open', { documentId: plan?.id });
    const rangeOf = (words: string) => {
      for (const [index, block] of blocks.entries()) {
        if (block.voice === 'page') continue;
        const at = block.text.indexOf(words);
        if (at >= 0)
          return {
            start: { block: block.id, offset: at },
            end: { block: block.id, offset: at + words.length },
          };
        // A word that a page break had cut runs on in the next block.
        const next = blocks[index + 1];
        const seam = next ? `${block.text}${next.text}`.replaceAll(' ', '') : '';
        if (next && seam.includes(words) && !next.text.includes(words)) {
          return {
            start: { block: block.id, offset: Math.max(0, block.text.length - 6) },
            end: { block: next.id, offset: 2 },
          };
        }
      }
      throw new Error(words);
    };
    const parents = new Map<string, string>();
    const tags = new Map<string, string>();
    const tree: [string, string[]][] = [
      ['对外开放', ['负面清单', '市场准入', '制度型开放', '供应模式']],
      ['行业', ['重点行业', '数据流动']],
      ['研判', ['强力度', '待核']],
    ];
    for (const [parent, children] of tree) {
      const { id } = await ask<{ id: string }>('tag:create', { name: parent, parentId: null });
      parents.set(parent, id);
      for (const child of children) {
        tags.set(
          child,
          (await ask<{ id: string }>('tag:create', { name: child, parentId: id, color: colorOf(child) })).id,
        );
      }
    }
    await ask('tag:update', {
      tagId: tags.get('负面清单'),
      definition: '列入、调整或配套准入类与跨境服务贸易类负面清单的文句。',
      inclusion: '有动词，指向一张清单或与之配套的制度。',
      exclusion: '只提“清单”而不涉准入；以主题句或对过去的概括出现。',
      shortcut: 1,
    });
    await ask('tag:update', { tagId: tags.get('市场准入'), shortcut: 2 });
    await ask('tag:update', { tagId: tags.get('待核'), shortcut: 9 });
    const old = await ask<{ id: string }>('tag:create', { name: '旧编码', parentId: null, color: 8 });
    await ask('tag:update', { tagId: old.id, archived: true });
    for (const { quote, color, tags: names = [], comments = [] } of planned) {
      const mark = await ask<{ id: string }>('annotation:create', {
        documentId: plan?.id,
        range: rangeOf(quote),
        color,
        tagIds: names.map((name) => tags.get(name)),
      });
      for (const text of comments) await ask('comment:add', { annotationId: mark.id, text });
      if (names.includes('负面清单'))
        await ask('tag:add-example', { tagId: tags.get('负面清单'), annotationId: mark.id });
    }
    const quoteBlock = (words: string, color: number) => ({
      type: 'quote',
      documentId: plan?.id,
      range: rangeOf(words),
      exact: words,
      contentSha256: plan?.contentSha256,
      color,
    });
    const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
    await ask('note:create', {
      documentId: plan?.id,
      title: '负面清单的三级结构',
      body: {
        blocks: [
          { type: 'paragraph', children: [text('规划把跨境服务贸易负面清单写成三级。第一级是全国：')] },
          quoteBlock(
            '在全国推进实施跨境服务贸易负面清单，提升自主开放水平，有序减少跨境交付、境外消费、自然人移动模式下服务贸易限制措施',
            4,
          ),
          {
            type: 'paragraph',
            children: [
              text('动词不同：全国用“推进实施”，海南用“出台实施”，'),
              text('后者可以核验', 1),
              text('。'),
            ],
          },
          { type: 'heading', level: 2, children: [text('待核')] },
          {
            type: 'list',
            ordered: false,
            items: [
              { children: [text('海南清单的发布文号与施行日期')], lists: [] },
              { children: [text('自贸试验区清单是否另有年度版本')], lists: [] },
            ],
          },
        ],
      },
    });
    await ask('note:create', {
      documentId: plan?.id,
      title: '“既准入又准营”的含义',
      body: {
        blocks: [
          { type: 'paragraph', children: [text('只在海南自由贸易港一处出现，与“先照后证”改革的关系待查。')] },
        ],
      },
    });
  }, marks);
}

/** Gives most clauses of the third and fourth chapter the topic that is suggested; once. */
export async function giveTopics(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown): Promise<T> =>
      (await zhangju.call(name, input)).value as T;
    interface FoundClause {
      readonly key: string;
      readonly range: { readonly start: { readonly block: string } };
      readonly rows: unknown;
    }
    const known = await ask<{ name: string }[]>('tag:list', {});
    if (known.some(({ name }) => name === '服务贸易')) return;
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const documentId = plan?.id;
    const scheme = await ask<{ id: string }>('topic:add-starter', {
      starterId: 'service-trade',
      language: 'zh-CN',
    });
    const { blocks } = await ask<{ blocks: { id: string; text: string; kind: string }[] }>('document:open', {
      documentId,
    });
    const at = (words: string) =>
      blocks.findIndex(({ text, kind }) => kind === 'heading' && text.startsWith(words));
    const { clauses, suggestions } = await ask<{
      clauses: FoundClause[];
      suggestions: Record<string, { topicId: string; confidence: number }[]>;
    }>('topic:coverage', { documentId, schemeId: scheme.id, unit: 'sentence' });
    for (const [place, { key, range, rows }] of clauses.entries()) {
      const index = blocks.findIndex(({ id }) => id === range.start.block);
      const [first] = suggestions[key] ?? [];
      if (!first || index < at('三、') || index > at('五、') || place % 5 === 0) continue;
      await ask('topic:assign', { documentId, clauses: [{ range, rows }], topicId: first.topicId });
    }
  });
}
