import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../shared/domain/error';
import { lexiconOf, wordClasses, type Lexicon } from '../../shared/domain/measure/lexicon';

const fileName = 'policy-measures.json';
const schema = z.strictObject({
  version: z.int().min(1),
  entries: z
    .array(
      z.strictObject({
        word: z.string().min(1).max(16),
        class: z.enum(wordClasses),
        strength: z.enum(['hard', 'medium', 'soft']).optional(),
        source: z.string().min(1),
      }),
    )
    .max(50_000),
});

/** The lexicon of the measures. Throws DomainError input.invalid where a hand-edited file no longer reads. */
export function readLexicon(resourcesDir: string): Lexicon {
  const parsed = schema.safeParse(parse(readFileSync(join(resourcesDir, 'lexicons', fileName), 'utf8')));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new DomainError('input.invalid', { fileName, path });
  }
  return lexiconOf(parsed.data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
