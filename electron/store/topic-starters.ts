import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../shared/domain/error';
import { languages, type Language } from '../../shared/domain/settings/settings';
import type { Starter, StarterTopic } from '../../shared/domain/topic/starter';

const name = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, z.string().min(1).max(200)])) as Record<
    Language,
    z.ZodString
  >,
);
const topic: z.ZodType<StarterTopic> = z.lazy(() =>
  z.strictObject({
    name,
    definition: z.string().max(20_000).default(''),
    terms: z.array(z.string().min(1).max(80)).max(500).default([]),
    topics: z.array(topic).max(500).default([]),
  }),
);
const schema = z.strictObject({ name, source: z.string().min(1), topics: z.array(topic).min(1).max(500) });

/**
 * The topic schemes in `topics/` of the resources, by file name; its name without .json is the id.
 * Throws DomainError input.invalid where a hand-edited file no longer reads.
 */
export function readStarters(resourcesDir: string | null): readonly Starter[] {
  if (!resourcesDir) return [];
  const folder = join(resourcesDir, 'topics');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((fileName): Starter => {
    let json: unknown = null;
    try {
      json = JSON.parse(readFileSync(join(folder, fileName), 'utf8'));
    } catch {
      // Not JSON: the schema refuses it, with the name of the file.
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success)
      throw new DomainError('input.invalid', {
        fileName,
        path: parsed.error.issues[0]?.path.join('.') ?? '',
      });
    return { id: fileName.replace(/\.json$/, ''), ...parsed.data };
  });
}
