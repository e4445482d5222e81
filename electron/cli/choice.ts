import { InvalidArgumentError, Option } from 'commander';
import { languages } from '../../shared/domain/settings/settings';

/** An option that takes a word of a closed set. Help lists the words, and so does the refusal of another. */
export function choice(flags: string, description: string, words: readonly string[], usual?: string): Option {
  const option = new Option(flags, description).choices(words);
  return usual === undefined ? option : option.default(usual);
}

/** The same for an option that may be given several times, a word each time. */
export function choices(flags: string, description: string, words: readonly string[]): Option {
  return choice(flags, description, words)
    .default([], 'none')
    .argParser((word: string, before: readonly string[]) => {
      if (!words.includes(word)) throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.`);
      return [...before, word];
    });
}

/** The language of headers and sentences in what is written. */
export const languageOption = (): Option =>
  choice('--language <tag>', 'language of headers', languages, 'zh-CN');
