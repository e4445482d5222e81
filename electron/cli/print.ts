/** Prints a result: JSON where asked for, else lines a person reads. */
export function print(json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  else for (const line of lines()) process.stdout.write(`${line}\n`);
}
