import { useMemo } from 'react';
import { defaultSettings } from '../../../../shared/domain/settings/settings';
import { useStoreQuery } from '../../../lib/client';
import type { Command } from '../../../lib/commands';
import { bindKeys } from '../../../lib/key-bindings';
import { structureCommands } from './commands';

/** The changes of the structure with the keys that they have now. */
export function useStructureCommands(): readonly Command[] {
  const { data: settings = defaultSettings } = useStoreQuery('settings:get', {});
  return useMemo(() => bindKeys(structureCommands, settings.shortcuts), [settings.shortcuts]);
}
