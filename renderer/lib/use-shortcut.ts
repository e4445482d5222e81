import { defaultSettings } from '../../shared/domain/settings/settings';
import { useStoreQuery } from './client';

/** The key of a command as it is now; '' where the researcher took it away. `usual` is the delivered one. */
export function useShortcut(commandId: string, usual: string): string {
  const { data: settings = defaultSettings } = useStoreQuery('settings:get', {});
  const own = settings.shortcuts[commandId];
  return own ? (own[0] ?? '') : usual;
}
