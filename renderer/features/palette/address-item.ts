import type { TFunction } from 'i18next';
import { addressOf, resolveAddress } from '../../../shared/domain/document/address';
import { pictureInAddress } from '../../../shared/domain/picture/picture';
import { partVersion } from '../../../shared/domain/document/reading-version';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import type { PaletteItem } from './palette-items';

/**
 * The place that a typed or pasted address names: 3.3¶2s1, 三、（三）第2段第1句, or one of an older
 * version, 3.3¶2s1@<version>, which the store looks up when it is chosen. Null for other words.
 */
export function addressItem(opened: OpenDocument | null, typed: string, t: TFunction): PaletteItem | null {
  if (!opened) return null;
  const { address, version } = partVersion(typed);
  const item = { id: 'address', group: 'headings' as const, isSource: true };
  if (version !== null && !opened.version.startsWith(version)) {
    const documentId = opened.document.id;
    const look = () =>
      callStore('address:resolve', { documentId, address: typed.trim() }).then(({ range }) =>
        useWorkbench.getState().jumpTo(range),
      );
    return {
      ...item,
      text: address,
      hint: t('palette:version', { version }),
      run: () => reportFailure(look()),
    };
  }
  const range = resolveAddress(opened.reading, pictureInAddress(address) ?? address);
  if (!range) return null;
  return {
    ...item,
    text: addressOf(opened.reading, range, 'long'),
    hint: addressOf(opened.reading, range, 'short'),
    run: () => useWorkbench.getState().jumpTo(range),
  };
}
