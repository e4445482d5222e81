import { useSettings } from './settings';

/** The key of a command as it is now; '' where the researcher took it away. `usual` is the delivered one. */
export function useShortcut(commandId: string, usual: string): string {
  const settings = useSettings();
  const own = settings.shortcuts[commandId];
  return own ? (own[0] ?? '') : usual;
}
