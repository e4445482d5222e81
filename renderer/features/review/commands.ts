import type { Command } from '../../lib/commands';

/** The feature loads when first asked for. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'comments-back',
    group: 'general',
    shortcuts: [],
    run: () => void import('./receive').then(({ chooseReturned }) => chooseReturned()),
  },
];
