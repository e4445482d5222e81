/** Something that can be done to the mark in hand and needs the text: the reader knows how. */
export interface CardAct {
  readonly id: string;
  /** Key of its name in the catalogue `marks`. */
  readonly name: string;
  readonly shortcut: string;
  /** Whether it makes sense for a mark on words only, not for a region of a picture. */
  readonly ofWords?: boolean;
  readonly run: () => void;
}

let provided: readonly CardAct[] = [];

/** What the menu of a card offers besides tags and deletion. */
export const cardActs = (isRegion: boolean): readonly CardAct[] =>
  isRegion ? provided.filter(({ ofWords }) => !ofWords) : provided;
export const provideCardActs = (acts: readonly CardAct[]): void => {
  provided = acts;
};
