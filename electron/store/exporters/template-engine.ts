import { Liquid, LiquidError } from 'liquidjs';
import { DomainError } from '../../../shared/domain/error';
import {
  escapeLine,
  escapeMarkdown,
  yamlString,
} from '../../../shared/domain/export/formats/escape-markdown';
import type { FillTemplate } from '../../../shared/domain/export/template';

/** A value as words: lists and numbers too; nothing for what is missing. */
const words = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(words).join('; ')
      : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';

/** Tags that Obsidian takes; anything else is shown as words. */
const hashtag = (value: unknown): string => {
  const path = words(value).replace(/\s*\/\s*/g, '/');
  return /^[\p{L}\p{N}_/-]+$/u.test(path) && /[^\d/]/.test(path) ? `#${path}` : escapeLine(words(value));
};

/** Text of several lines, each under a sign of Markdown such as `> `. */
const lines = (value: unknown, sign: unknown): string =>
  escapeMarkdown(words(value))
    .trim()
    .replaceAll('\n', `\n${words(sign)}`);

/**
 * Liquid, which only puts data into text: no expression reaches a function, a prototype or a file, and
 * time and memory are limited. What a template prints is escaped unless it says `raw`.
 */
function createEngine(): Liquid {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    cache: false,
    relativeReference: false,
    // There is nothing to include: names of templates lead into this empty list, not to files.
    templates: {},
    parseLimit: 100_000,
    renderLimit: 2000,
    memoryLimit: 20_000_000,
    outputEscape: (value: unknown) => escapeLine(words(value)),
  });
  engine.registerFilter('yaml', { raw: true, handler: (value: unknown) => yamlString(words(value)) });
  // Pandoc reads the values of its metadata as Markdown.
  engine.registerFilter('metadata', {
    raw: true,
    handler: (value: unknown) => yamlString(escapeLine(words(value))),
  });
  engine.registerFilter('hashtag', { raw: true, handler: hashtag });
  engine.registerFilter('lines', { raw: true, handler: lines });
  return engine;
}

/** The filler of templates; each is understood once. Throws DomainError template.invalid. */
export function createTemplateFiller(): FillTemplate {
  const engine = createEngine();
  const parsed = new Map<string, ReturnType<Liquid['parse']>>();
  return (template, data) => {
    try {
      let known = parsed.get(template);
      if (!known) {
        known = engine.parse(template);
        parsed.set(template, known);
      }
      return String(engine.renderSync(known, data));
    } catch (error) {
      throw new DomainError('template.invalid', { message: messageOf(error) });
    }
  };
}

/** Line, column and what is wrong there, without the excerpt that the engine adds. */
const messageOf = (error: unknown): string =>
  error instanceof LiquidError || error instanceof Error
    ? (error.message.split('\n')[0] ?? '').slice(0, 300)
    : String(error);
