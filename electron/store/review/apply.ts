import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import { assertNever } from '../../../shared/domain/error';
import type { AnnotationId, DocumentId, LayerId, NoteId } from '../../../shared/domain/ids';
import { excerptOf, noteCharacterCount } from '../../../shared/domain/note/note-text';
import type { NoteBody } from '../../../shared/domain/note/note';
import type { Contribution, Difference } from '../../../shared/domain/review/difference';
import type { StoreContext } from '../context';
import type { Row } from '../db/tables';
import type { Transaction } from '../history/transaction';
import { insertComment, insertMark, type Origin } from '../mark-rows';
import { listLayers } from '../repositories/layers';

/** Colours of the marks of one layer after another, far apart for every kind of colour vision. */
const layerColors: readonly MarkColor[] = [5, 2, 7, 4, 3, 6, 1, 8];

export interface ReturnedSource {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly fileSha256: string;
}

/** Writes chosen differences in one transaction, each new word in its author's name and layer. */
export class Applying {
  private readonly layers = new Map<string, LayerId>();

  constructor(
    private readonly context: StoreContext,
    private readonly tx: Transaction,
    private readonly source: ReturnedSource,
    /** Whose words go among the researcher's own and into no layer. */
    private readonly withoutLayer: ReadonlySet<string> = new Set(),
  ) {}

  write(difference: Difference): void {
    const { tx, context } = this;
    const { kind, annotationId, commentId, range, by, answers } = difference;
    switch (kind) {
      case 'new': {
        if (!range || !by) return;
        const origin = this.originOf(by);
        const color = this.colorOf(origin.layerId);
        const id = insertMark(context, tx, this.source.documentId, range, { color, tagIds: [] }, origin);
        for (const one of [by, ...answers]) this.comment(id, one);
        return;
      }
      case 'reply':
        if (annotationId && by) this.comment(annotationId, by);
        return;
      case 'resolved':
      case 'reopened':
        if (annotationId)
          tx.update(
            'annotation',
            { id: annotationId },
            { resolved_at: kind === 'resolved' ? context.now() : null, updated_at: context.now() },
          );
        return;
      case 'changed':
        if (commentId)
          tx.update('comment', { id: commentId }, { text: difference.after, updated_at: context.now() });
        return;
      case 'deleted':
        if (commentId) tx.remove('comment', { id: commentId });
        return;
      case 'text-edited':
      case 'not-found':
        return;
      default:
        assertNever(kind);
    }
  }

  /** Keeps what is not written as a note of the document. */
  note({ title, body }: { readonly title: string; readonly body: NoteBody }): NoteId {
    const id = this.context.newId() as NoteId;
    this.tx.insert('note', {
      id,
      document_id: this.source.documentId,
      title,
      body: JSON.stringify(body),
      excerpt: excerptOf(body),
      quote_count: 0,
      character_count: noteCharacterCount(body),
      created_at: this.context.now(),
      updated_at: this.context.now(),
      attached_kind: null,
      attached_id: null,
    });
    return id;
  }

  private comment(annotationId: AnnotationId, by: Contribution): void {
    insertComment(this.context, this.tx, annotationId, by.text, this.originOf(by));
  }

  private originOf({ author, initials, time }: Contribution): Origin {
    return {
      author: { name: author, initials },
      createdAt: time ?? this.context.now(),
      layerId: this.withoutLayer.has(author) ? null : this.layerOf(author),
    };
  }

  /** The layer of a person: the one that is there already, or a new one. */
  private layerOf(name: string): LayerId {
    const known =
      this.layers.get(name) ??
      listLayers(this.tx, this.source.documentId).find((one) => one.name === name)?.id;
    const id = known ?? (this.context.newId() as LayerId);
    this.layers.set(name, id);
    if (!known)
      this.tx.insert('layer', {
        id,
        document_id: this.source.documentId,
        name,
        file_name: this.source.fileName,
        file_sha256: this.source.fileSha256,
        created_at: this.context.now(),
      });
    return id;
  }

  private colorOf(layerId: LayerId | null): MarkColor {
    if (layerId === null) return layerColors[0] ?? 5;
    const ids = this.tx
      .all<Row<'layer'>>(
        'SELECT * FROM layer WHERE document_id = ? ORDER BY created_at, id',
        this.source.documentId,
      )
      .map(({ id }) => id);
    return layerColors[Math.max(0, ids.indexOf(layerId)) % layerColors.length] ?? 5;
  }
}
