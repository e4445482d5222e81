import type { Nodes, RootContent } from 'mdast';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../lib/commands';
import { KeyCaps } from '../../ui/key-caps';
import styles from './help.module.css';
import { commandOf, keyOf, textOf } from './parse-chapter';

interface HelpTextProps {
  readonly blocks: readonly RootContent[];
  /** With the keys that they have now. */
  readonly commands: readonly Command[];
  /** Those that can be carried out from here. */
  readonly available: ReadonlySet<string>;
  readonly onRun: (commandId: string) => void;
}

/** A text of the help: a closed set of elements, built one by one; whatever else it held would be words. */
export function HelpText({ blocks, commands, available, onRun }: HelpTextProps) {
  const { t } = useTranslation('help');
  const keysOf = (id: string): ReactNode => {
    const shortcut = commands.find((command) => command.id === id)?.shortcuts[0];
    return shortcut ? <Keys shortcut={shortcut} /> : <em>{t('noKey')}</em>;
  };
  const draw = (node: Nodes, index: number): ReactNode => {
    const inside = 'children' in node ? node.children.map(draw) : null;
    switch (node.type) {
      case 'text':
        return withTitles(node.value);
      case 'paragraph':
        return <p key={index}>{inside}</p>;
      case 'strong':
        return <strong key={index}>{inside}</strong>;
      case 'list':
        return <ul key={index}>{inside}</ul>;
      case 'listItem':
        return <li key={index}>{inside}</li>;
      case 'inlineCode': {
        const key = keyOf(node.value);
        if (key?.kind === 'keys') return <span key={index}>{keysOf(key.name)}</span>;
        return key ? <Keys key={index} shortcut={key.name} /> : <code key={index}>{node.value}</code>;
      }
      case 'link': {
        const id = commandOf(node.url);
        if (id === null || !available.has(id)) return <span key={index}>{inside}</span>;
        return (
          <Act key={index} onRun={() => onRun(id)}>
            {inside}
          </Act>
        );
      }
      default:
        return textOf(node);
    }
  };
  return blocks.map(draw);
}

/** Titles of Chinese texts keep their own quotation marks in English too. */
const withTitles = (text: string): ReactNode =>
  text.split(/(\u300a[^\u300b]*\u300b)/).map((piece, index) =>
    index % 2 ? (
      <span key={index} lang="zh-CN">
        {piece}
      </span>
    ) : (
      piece
    ),
  );

const Keys = ({ shortcut }: { readonly shortcut: string }) => (
  <span className={styles['key']}>
    <KeyCaps shortcut={shortcut} />
  </span>
);

/** A button within a sentence. The element of that name would be a box, after which a line may break before a comma. */
function Act({ onRun, children }: { readonly onRun: () => void; readonly children: ReactNode }) {
  return (
    <span
      role="button"
      tabIndex={0}
      className={styles['act']}
      onClick={onRun}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onRun();
      }}
    >
      {children}
    </span>
  );
}
