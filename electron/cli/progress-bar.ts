import { Presets, SingleBar } from 'cli-progress';

export interface ProgressBar {
  /** One more is done; `name` is what is looked at next. */
  step(name: string): void;
  stop(): void;
}

/** Longest name shown beside the bar, in characters. */
const longestName = 32;
const shortened = (name: string) => (name.length > longestName ? `…${name.slice(1 - longestName)}` : name);

/** A bar on a terminal with how many are done and how long the rest takes; nothing anywhere else. */
export function startProgressBar(total: number, stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      stream,
      format: '{bar} {value} / {total}  {eta_formatted}  {name}',
      barsize: 28,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
    },
    Presets.rect,
  );
  bar.start(total, 0, { name: '' });
  return {
    step: (name) => bar.increment(1, { name: shortened(name) }),
    stop: () => bar.stop(),
  };
}
