import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** One clear line on stderr about what is going on; stdout belongs to the command that was asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Runs a program and answers its exit code; a signal counts as 128 and its number.
 * `quiet` keeps its output and rejects with the end of it when the program fails.
 */
export function run(command, args, { cwd, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    // The terminal sends its signals to the child as well; this one waits for it and passes its code on.
    const wait = () => {};
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, wait);
    const done = () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, wait);
    };
    child.on('error', (error) => {
      done();
      reject(new Error(`${command}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      done();
      const result = code ?? 128 + (constants.signals[signal] ?? 1);
      if (!quiet || result === 0) return resolve(result);
      reject(new Error(`${command} ${args.join(' ')} ended with ${result}\n${output.slice(-4000)}`));
    });
  });
}

/** Says something again every `everyMs` until `work` is done, so that a long wait does not look dead. */
export async function withProgress(describe, work, everyMs = 10_000) {
  const begin = Date.now();
  const timer = setInterval(() => {
    Promise.resolve(describe(Math.round((Date.now() - begin) / 1000))).then(say, () => {});
  }, everyMs);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
