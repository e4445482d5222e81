import type { ScaleAttribute } from './definition';

/** How much the words matter to the work at hand, 3 for the most. */
export const importance: ScaleAttribute = { id: 'importance', kind: 'scale', steps: 3 };
