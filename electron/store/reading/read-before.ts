import type { UnderstoodFile } from '../understand';

/** Most text that is kept of files that were looked at, in UTF-16 units. */
const mostText = 20_000_000;

interface Kept {
  readonly name: string;
  readonly encoding: string | undefined;
  readonly sourceSha256: string;
  readonly understood: UnderstoodFile;
  readonly length: number;
}

/**
 * What was read for a review, so that taking the file in does not read it again. It is known by its
 * bytes, its name and the encoding that it was read in; the oldest go first.
 */
export class ReadBefore {
  private kept: readonly Kept[] = [];

  keep(name: string, encoding: string | undefined, sourceSha256: string, understood: UnderstoodFile): void {
    const length = understood.blocks.reduce((sum, block) => sum + block.text.length, 0);
    const others = this.kept.filter((one) => one.name !== name || one.sourceSha256 !== sourceSha256);
    let room = mostText;
    this.kept = [{ name, encoding, sourceSha256, understood, length }, ...others].filter(
      (one) => (room -= one.length) >= 0,
    );
  }

  /** By the hash of the original. */
  of(name: string, encoding: string | undefined): ReadonlyMap<string, UnderstoodFile> {
    const fitting = this.kept.filter((one) => one.name === name && one.encoding === encoding);
    return new Map(fitting.map((one) => [one.sourceSha256, one.understood]));
  }

  forget(sourceSha256: string): void {
    this.kept = this.kept.filter((one) => one.sourceSha256 !== sourceSha256);
  }
}
