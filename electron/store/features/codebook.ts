import { markColors, type MarkColor } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import { guidOfTag } from '../../../shared/domain/tag/codebook/guid';
import {
  planMerge,
  type CodebookPreview,
  type MergeStep,
} from '../../../shared/domain/tag/codebook/merge-plan';
import {
  lossesOf,
  type CodebookFormat,
  type CodebookLosses,
} from '../../../shared/domain/tag/codebook/entry';
import { qdcLosses } from '../../../shared/domain/tag/codebook/qdc';
import { tagTreeOf } from '../../../shared/domain/tag/tag-tree';
import type { IncomingFile } from '../../../shared/ipc/contract';
import { outgoingTags } from '../codebook/outgoing';
import type { StoreContext } from '../context';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Transaction } from '../history/transaction';
import { blankTag, childrenOf, listTags, readTag } from '../repositories/tags';
import { examplesOf } from '../tag-examples';
import { aboutTag, exampleRows, renumber } from '../tag-rows';

function lossesIn(context: StoreContext, format: CodebookFormat): CodebookLosses {
  const { tags, liveQuotes } = outgoingTags(context);
  if (format === 'qdc') return qdcLosses(tags, liveQuotes);
  return lossesOf(
    tags
      .filter(({ id }) => (liveQuotes.get(id) ?? 0) > 0)
      .map(({ path }) => ['live-quote', path.at(-1) ?? '']),
  );
}

async function planFor(context: StoreContext, file: IncomingFile) {
  const { readCodebookFile } = await import('../codebook/read-file');
  const { entries, losses, format, fileName } = readCodebookFile(file);
  const { db, hash } = context;
  const plan = planMerge(entries, {
    tree: tagTreeOf(listTags(db)),
    guidOf: (tag) => guidOfTag(tag, hash),
    examplesOf: (id) => examplesOf(db, id).map(({ text }) => text),
  });
  const rows = plan.steps.map(({ path, change, by, fields }) => ({ path, change, by, fields }));
  const preview: CodebookPreview = { fileName, format, rows, losses: [...losses, ...plan.losses] };
  return { preview, steps: plan.steps };
}

/** Columns of what a step writes. */
function columnsOf({ patch }: MergeStep): Partial<Row<'tag'>> {
  const { terms, archived, examples: _examples, ...plain } = patch;
  return {
    ...plain,
    ...(terms ? { terms: JSON.stringify(terms) } : {}),
    ...(archived === undefined ? {} : { archived: archived ? 1 : 0 }),
  };
}

function write({ newId }: StoreContext, tx: Transaction, steps: readonly MergeStep[]): void {
  const ids: TagId[] = [];
  const left = new Set<TagId | null>();
  let count = listTags(tx).length;
  for (const step of steps) {
    const parentId = step.parent === null ? null : ids[step.parent]!;
    const id = step.tagId ?? (newId() as TagId);
    ids.push(id);
    if (step.tagId === null) {
      const inherited = parentId ? readTag(tx, parentId).color : markColors[count % markColors.length];
      count += 1;
      tx.insert('tag', {
        ...blankTag,
        color: inherited as MarkColor,
        ...columnsOf(step),
        id,
        parent_id: parentId,
        name: step.name,
        guid: step.guid,
        position: childrenOf(tx, parentId).length,
      });
    } else {
      const before = readTag(tx, id);
      if (step.moves) left.add(before.parentId);
      tx.update(
        'tag',
        { id },
        {
          ...columnsOf(step),
          ...(before.name === step.name ? {} : { name: step.name }),
          ...(step.moves ? { parent_id: parentId, position: childrenOf(tx, parentId).length } : {}),
          ...(before.guid === null && step.guid !== null && step.by === 'path' ? { guid: step.guid } : {}),
        },
      );
    }
    let place = exampleRows(tx, id).length;
    for (const text of step.patch.examples ?? [])
      tx.insert('tag_example', { id: newId(), tag_id: id, annotation_id: null, text, position: place++ });
  }
  for (const parentId of left) renumber(tx, childrenOf(tx, parentId));
}

// The readers of files load when first needed.
export const codebookFeature = {
  'codebook:losses': ({ format }, context) => lossesIn(context, format),
  'codebook:export': async ({ path, format, language, bom }, context) => {
    const { tags } = outgoingTags(context);
    if (tags.length === 0) throw new DomainError('codebook.empty', { fileName: '' });
    const { codebookBytes } = await import('../codebook/write-file');
    const { writeFileAtomically } = await import('../exporters/write-file');
    writeFileAtomically(path, codebookBytes(tags, { format, language, bom }));
    return { path, tags: tags.length, losses: lossesIn(context, format) };
  },
  'codebook:inspect': async ({ file }, context) => (await planFor(context, file)).preview,
  'codebook:import': async ({ file }, context) => {
    const { preview, steps } = await planFor(context, file);
    if (steps.some(({ change }) => change !== 'same'))
      context.history.mutate(aboutTag('tag:import', preview.fileName), (tx) => write(context, tx, steps));
    return preview;
  },
} satisfies Feature;
