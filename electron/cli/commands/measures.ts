import type { Command } from 'commander';
import { addressOf } from '../../../shared/domain/document/address';
import { statementsOf } from '../../../shared/domain/measure/extract';
import { readLexicon } from '../../store/lexicon';
import { print } from '../print';
import { readAny, resourcesDir } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
}

/** Lists what the rules propose; nothing is kept. DOC is an id or a file without any library. */
export function registerMeasures(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('measures <doc>')
      .description('propose measures, targets and principles with their fields'),
  ).action(async (doc: string, { library, json }: Options) => {
    const { title, reading } = await readAny(library, doc);
    const lexicon = readLexicon(resourcesDir);
    const statements = statementsOf(reading, lexicon).map(({ index, start, end, ...statement }) => ({
      address: addressOf(reading, statement.range, 'short'),
      longAddress: addressOf(reading, statement.range, 'long'),
      block: reading.blocks[index]?.id,
      start,
      end,
      ...statement,
    }));
    print(json, { title, lexiconVersion: lexicon.version, statements }, () =>
      statements.map(({ address, kind, strength, verb, quote }) =>
        [address, kind, strength ?? '', verb, quote].join('\t'),
      ),
    );
  });
}
