import { Command, CommanderError } from 'commander';
import { toErrorReply } from '../store/gateway';
import { registerCodebook } from './commands/codebook';
import { registerComments } from './commands/comments';
import { registerExporting } from './commands/exporting';
import { registerMeasures } from './commands/measures';
import { registerNotes } from './commands/notes';
import { registerReading } from './commands/reading';
import { registerStructure } from './commands/structure';
import { registerWriting } from './commands/writing';
import { describeError } from './describe-error';
import { defaultLibrary } from './session';

const failed = 2;
const inUse = 3;

const program = new Command('zhangju')
  .description('Work with a library of policy documents from a terminal')
  .configureOutput({ outputError: (text, write) => write(text) })
  .exitOverride();

/** Options that every command has. */
const common = (command: Command): Command =>
  command.option('--library <dir>', 'folder of the library', defaultLibrary()).option('--json', 'print JSON');

registerReading(program, common);
registerMeasures(program, common);
registerStructure(program, common);
registerWriting(program, common);
registerCodebook(program, common);
registerComments(program, common);
registerNotes(program, common);
registerExporting(program, common);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : failed;
    return;
  }
  const { code, detail } = toErrorReply(error).error;
  process.stderr.write(`zhangju: ${describeError(code, detail)}\n`);
  process.exitCode = code === 'library.in-use' ? inUse : failed;
});
