import type { BlockId } from '../../../shared/domain/ids';

/** What the researcher chose for an export, its format apart. */
export interface Choices {
  readonly section: BlockId | null;
  readonly order: 'text' | 'chapter' | 'tag';
  readonly address: 'long' | 'short';
  readonly include: { readonly annotations: boolean; readonly notes: boolean; readonly fullText: boolean };
}

export const firstChoices: Choices = {
  section: null,
  order: 'text',
  address: 'long',
  include: { annotations: true, notes: true, fullText: false },
};

/** An export of nothing would be a title page: there is nothing to write. */
export const isNothing = ({ include }: Choices): boolean => !Object.values(include).includes(true);
