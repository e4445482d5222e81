import { $createLinkNode, $isLinkNode, $toggleLink, LinkNode } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkAddressFrom } from '../../../shared/domain/note/link-address';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './link-bar.module.css';

/** The link that the bar stands at; `key` is null where one is to be made. */
export interface LinkPlace {
  readonly key: string | null;
  readonly address: string;
  readonly rect: DOMRect;
}

/** The link under the caret, or the place for a new one; null if the editor has no caret. */
export function linkPlaceAtCaret(editor: LexicalEditor): LinkPlace | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
    const element = editor.getElementByKey((link ?? selection.anchor.getNode()).getKey());
    const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined;
    const rect =
      !link && range?.getClientRects().length
        ? range.getBoundingClientRect()
        : element?.getBoundingClientRect();
    return rect ? { key: link?.getKey() ?? null, address: link?.getURL() ?? '', rect } : null;
  });
}

interface LinkBarProps {
  readonly place: LinkPlace;
  readonly onClose: () => void;
}

/** Shows a link's address and copies it; sets, changes and removes it. Nothing here opens one. */
export function LinkBar({ place, onClose }: LinkBarProps) {
  const { t } = useTranslation('notes');
  const [editor] = useLexicalComposerContext();
  const [isEditing, setEditing] = useState(place.key === null);
  const [typed, setTyped] = useState(place.address);
  const [isWrong, setWrong] = useState(false);
  const anchor = useRef({ getBoundingClientRect: () => place.rect });
  const close = () => {
    onClose();
    editor.focus();
  };
  const apply = () => {
    const address = linkAddressFrom(typed);
    if (!address) return setWrong(true);
    setLink(editor, place.key, address);
    close();
  };
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={styles['bar']}
          aria-label={t('link.name')}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            if (!isEditing) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {isEditing ? (
            <form
              className={styles['form']}
              onSubmit={(event) => {
                event.preventDefault();
                apply();
              }}
            >
              <Field
                label={t('link.address')}
                className={styles['field'] ?? ''}
                value={typed}
                placeholder="https://"
                error={isWrong ? t('link.wrong') : undefined}
                spellCheck={false}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setWrong(false);
                }}
              />
              <Button type="submit">{t('app:done')}</Button>
            </form>
          ) : (
            <>
              <span className={styles['address']}>{place.address}</span>
              <span className={styles['acts']}>
                <Button
                  look="link"
                  onClick={() => {
                    reportFailure(window.zhangju.host.copyText(place.address));
                    close();
                  }}
                >
                  {t('link.copy')}
                </Button>
                <Button look="link" onClick={() => setEditing(true)}>
                  {t('link.change')}
                </Button>
                <Button
                  look="link"
                  onClick={() => {
                    setLink(editor, place.key, null);
                    close();
                  }}
                >
                  {t('link.remove')}
                </Button>
              </span>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function setLink(editor: LexicalEditor, key: string | null, address: string | null): void {
  editor.update(() => {
    const link = key === null ? null : $getNodeByKey(key);
    if (link instanceof LinkNode) {
      if (address !== null) link.setURL(address);
      else {
        for (const child of link.getChildren()) link.insertBefore(child);
        link.remove();
      }
      return;
    }
    const selection = $getSelection();
    if (address === null || !$isRangeSelection(selection)) return;
    if (selection.isCollapsed()) {
      selection.insertNodes([$createLinkNode(address).append($createTextNode(address))]);
    } else {
      $toggleLink(address);
    }
  });
}
