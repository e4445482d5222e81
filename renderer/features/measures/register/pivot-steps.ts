const steps = 5;

/** The largest count of a step: by the root, so that one large count does not put all others on the first step. */
const boundOf = (step: number, most: number): number => Math.floor(most * (step / steps) ** 2);

/** One of five steps of ground, by how large a count is beside the largest; 0 for none. */
export const stepOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * steps));

/** The counts that stand on each step, first and last of them; a step that no count can have is left out. */
export const boundsOf = (
  most: number,
): readonly { readonly step: number; readonly from: number; readonly to: number }[] =>
  Array.from({ length: steps }, (_, at) => ({
    step: at + 1,
    from: boundOf(at, most) + 1,
    to: boundOf(at + 1, most),
  })).filter(({ from, to }) => from <= to);
