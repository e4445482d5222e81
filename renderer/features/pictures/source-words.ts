import type { TFunction } from 'i18next';
import type { SourceImage } from './use-source-picture';

/** What the plate says of a picture that nobody attached; `mayBeHeld`: its place may be inside of the file. */
export function sourceWords(t: TFunction<'pictures'>, mayBeHeld: boolean, found: SourceImage | null): string {
  if (!mayBeHeld || found?.state === 'absent') return t('said');
  if (!found) return t('source.looking');
  const { fileName } = found;
  if (found.state === 'held') return t('source.held', { fileName });
  const kind = /\.(\w{1,5})$/.exec(fileName)?.[1]?.toUpperCase() ?? '';
  return t(`source.${found.reason}`, { fileName, kind });
}
