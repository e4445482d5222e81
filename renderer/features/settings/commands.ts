import { themes } from '../../../shared/domain/settings/settings';
import type { Command } from '../../lib/commands';
import { useWorkbench } from '../../lib/workbench';
import { changeSettings, currentSettings } from '../../lib/settings';
import { fontSizes, interfaceScales } from '../../lib/setting-limits';

const resize = (by: number) => {
  const size = Math.round(currentSettings().fontSize) + by;
  changeSettings({ fontSize: Math.min(fontSizes.max, Math.max(fontSizes.min, size)) });
};

const rescale = (by: number) => {
  const scale = Math.round((currentSettings().interfaceScale + by) * 10) / 10;
  changeSettings({
    interfaceScale: Math.min(interfaceScales.max, Math.max(interfaceScales.min, scale)),
  });
};

export const settingsCommands: readonly Command[] = [
  {
    id: 'settings',
    group: 'general',
    shortcuts: ['Mod+,'],
    run: () => useWorkbench.getState().show('settings'),
  },
  ...themes.map((theme): Command => ({
    id: `theme-${theme}`,
    group: 'general',
    shortcuts: [],
    run: () => changeSettings({ theme }),
  })),
  { id: 'larger-text', group: 'reading', shortcuts: ['Mod+='], run: () => resize(1) },
  {
    id: 'larger-interface',
    group: 'general',
    shortcuts: ['Mod+Alt+='],
    run: () => rescale(0.1),
  },
  {
    id: 'smaller-interface',
    group: 'general',
    shortcuts: ['Mod+Alt+-'],
    run: () => rescale(-0.1),
  },
  { id: 'smaller-text', group: 'reading', shortcuts: ['Mod+-'], run: () => resize(-1) },
];
