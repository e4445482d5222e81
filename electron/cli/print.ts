/** Prints a result: JSON where asked for, else lines a person reads. */
export function print(json: boolean | undefined, value: unknown, lines: () => readonly string[]): void {
  if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  else for (const line of lines()) process.stdout.write(`${line}\n`);
}

/** One line that is written over and over while something goes on; nothing where nobody looks. */
export function progressLine(stream: { readonly isTTY?: boolean; write(text: string): unknown }) {
  const write = (text: string) => stream.isTTY === true && stream.write(`\r\u001b[K${text}`);
  return {
    show: (text: string): void => void write(text),
    clear: (): void => void write(''),
  };
}
