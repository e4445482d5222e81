/**
 * Gives names out, each once: one that is taken gets the next number behind it. Remembers how far it has
 * counted, so that a file of a thousand twins costs no more than one of a thousand names.
 */
export function nameGiver(taken: Iterable<string> = []): (wanted: string) => string {
  const given = new Set(taken);
  const reached = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let count = reached.get(wanted) ?? 1;
    while (given.has(name)) name = `${wanted} (${(count += 1)})`;
    reached.set(wanted, count);
    given.add(name);
    return name;
  };
}
