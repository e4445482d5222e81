import { useMemo } from 'react';
import { useSettings } from '../../../lib/settings';
import type { Command } from '../../../lib/commands';
import { bindKeys } from '../../../lib/key-bindings';
import { structureCommands } from './commands';

/** The changes of the structure with the keys that they have now. */
export function useStructureCommands(): readonly Command[] {
  const settings = useSettings();
  return useMemo(() => bindKeys(structureCommands, settings.shortcuts), [settings.shortcuts]);
}
