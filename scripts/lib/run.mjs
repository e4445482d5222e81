import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** One clear line on stderr about what is going on; stdout belongs to the command that was asked for. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Runs a program and answers its exit code; a signal counts as 128 and its number.
 * `quiet` keeps its output and rejects with the end of it when the program fails. After `limitMs` it and
 * what it started are killed (elsewhere than on Windows), which counts as 124.
 */
export function run(command, args, { cwd, env = process.env, quiet = false, limitMs = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const hasGroup = limitMs > 0 && process.platform !== 'win32';
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd, env, stdio, detached: hasGroup });
    let isLate = false;
    const end = (signal) => (hasGroup ? process.kill(-child.pid, signal) : child.kill(signal));
    const late = limitMs && setTimeout(() => ((isLate = true), end('SIGKILL')), limitMs);
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    // Waits for the child and passes its code on. The terminal signals both, but not a group of its own.
    const pass = (signal) => (hasGroup || signal === 'SIGTERM') && end(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    const done = () => {
      clearTimeout(late);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
    };
    child.on('error', (error) => {
      done();
      reject(new Error(`${command}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      done();
      const result = isLate ? 124 : (code ?? 128 + (constants.signals[signal] ?? 1));
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
