import type { MarkColor } from '../../../../shared/domain/annotation/annotation';

/** The fills of the eight mark colours in the light theme, as they look on white paper. */
export const markFills: Readonly<Record<MarkColor, string>> = {
  1: 'FEEC8D',
  2: 'FBBD8F',
  3: 'EBC0C2',
  4: 'D7C3E5',
  5: 'B8D3FF',
  6: 'BBF6FE',
  7: 'D6F3C8',
  8: 'DEDFE0',
};
