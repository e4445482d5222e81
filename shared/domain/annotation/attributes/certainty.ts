import type { ChoiceAttribute } from './definition';

/** How sure the researcher is of their reading. */
export const certainty: ChoiceAttribute = {
  id: 'certainty',
  kind: 'choice',
  options: ['sure', 'likely', 'doubtful'],
};
