import type { ReactNode } from 'react';
import {
  inlineFormat,
  type NoteBlock,
  type NoteBody,
  type NoteList,
  type NotePiece,
} from '../../../shared/domain/note/note';
import { footnotesOf } from '../../../shared/domain/note/note-text';
import { isCheckList } from '../../../shared/domain/note/tidy-note';
import styles from './note-text.module.css';

interface NotePreviewProps {
  readonly title: string;
  readonly body: NoteBody;
}

/** A note to be read only, as it looks in the editor. Links lead nowhere here. */
export function NotePreview({ title, body }: NotePreviewProps) {
  const footnotes = footnotesOf(body);
  return (
    // The words scroll: the keyboard must be able to reach them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <article className={`${styles['text'] ?? ''} ${styles['preview'] ?? ''}`} lang="zh-CN" tabIndex={0}>
      <h3 className={styles['heading1']} dir="auto">
        {title}
      </h3>
      {body.blocks.map((block, index) => (
        <PreviewBlock key={index} block={block} />
      ))}
      {footnotes.length > 0 && (
        <ol className={styles['numbers']}>
          {footnotes.map(({ text }, index) => (
            <li key={index} className={styles['item']}>
              {text}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function PreviewBlock({ block }: { readonly block: NoteBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <p className={styles['paragraph']}>{block.children.map(piece)}</p>;
    case 'heading':
      return <h4 className={styles[`heading${block.level}`]}>{block.children.map(piece)}</h4>;
    case 'block-quote':
      return <blockquote className={styles['blockQuote']}>{block.children.map(piece)}</blockquote>;
    case 'quote':
      return <blockquote className={styles['blockQuote']}>{block.exact}</blockquote>;
    case 'code':
      return <pre className={styles['codeBlock']}>{block.text}</pre>;
    case 'list':
      return <PreviewList list={block} />;
    case 'table':
      return (
        <table className={styles['table']}>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => {
                  const isHead = block.hasHead && row === 0;
                  const Cell = isHead ? 'th' : 'td';
                  const classes = [styles['cell'], isHead && styles['headCell']].filter(Boolean).join(' ');
                  return (
                    <Cell key={column} className={classes}>
                      {cell.map(piece)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function PreviewList({ list }: { readonly list: NoteList<NotePiece> }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  const look = list.ordered ? 'numbers' : isCheckList(list) ? 'checks' : 'bullets';
  return (
    <Tag className={styles[look]}>
      {list.items.map(({ children, lists, checked }, index) => (
        <li
          key={index}
          className={styles[checked === undefined ? 'item' : checked ? 'checked' : 'unchecked']}
        >
          {checked !== undefined && <span className="visually-hidden">{checked ? '☑' : '☐'}</span>}
          {children.map(piece)}
          {lists.map((inner, at) => (
            <PreviewList key={at} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

const looks = [
  [inlineFormat.bold, 'bold'],
  [inlineFormat.italic, 'emphasis'],
  [inlineFormat.strikethrough, 'struck'],
  [inlineFormat.underline, 'underline'],
  [inlineFormat.code, 'code'],
] as const;

function piece(child: NotePiece, key: number): ReactNode {
  if (child.type === 'linebreak') return <br key={key} />;
  if (child.type === 'footnote') return <sup key={key}>*</sup>;
  if (child.type === 'clause' || child.type === 'reference') {
    return (
      <span key={key} className={styles['link']}>
        {child.type === 'clause' ? child.label : child.title}
      </span>
    );
  }
  if (child.type === 'link') {
    return (
      <span key={key} className={styles['link']} title={child.url}>
        {child.children.map(piece)}
      </span>
    );
  }
  const classes = looks.flatMap(([bit, name]) => (child.format & bit ? [styles[name]] : []));
  return (
    <span key={key} className={classes.join(' ')}>
      {child.text}
    </span>
  );
}
