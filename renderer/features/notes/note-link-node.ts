import { LinkNode } from '@lexical/link';
import type { EditorConfig } from 'lexical';
import { isLinkAddress } from '../../../shared/domain/note/link-address';

/**
 * A link as text: the element has no href, so that neither a click, a middle click, a drag nor the
 * keyboard can open it. The address is shown in a small bar instead.
 */
export class NoteLinkNode extends LinkNode {
  override $config() {
    return this.config('note-link', { extends: LinkNode });
  }

  override updateLinkDOM(
    previous: this | null,
    element: HTMLAnchorElement | HTMLSpanElement,
    config: EditorConfig,
  ): void {
    super.updateLinkDOM(previous, element, config);
    element.removeAttribute('href');
    element.title = this.__url;
  }

  /** What leaves by the clipboard for other programs keeps a checked address only. */
  override sanitizeUrl(url: string): string {
    return isLinkAddress(url) ? url : 'about:blank';
  }
}
