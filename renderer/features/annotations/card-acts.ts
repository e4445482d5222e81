/** Something that can be done to the mark in hand and needs the text: the reader knows how. */
export interface CardAct {
  readonly id: string;
  /** Key of its name in the catalogue `marks`. */
  readonly name: string;
  readonly shortcut: string;
  readonly run: () => void;
}

let provided: readonly CardAct[] = [];

/** What the menu of a card offers besides tags and deletion. */
export const cardActs = (): readonly CardAct[] => provided;
export const provideCardActs = (acts: readonly CardAct[]): void => {
  provided = acts;
};
