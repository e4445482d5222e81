/** What a description holds beside the definition, each part under its own line. */
export interface Description {
  readonly definition: string;
  readonly inclusion: string;
  readonly exclusion: string;
  readonly examples: readonly string[];
}

const heads = { inclusion: '【收入】', exclusion: '【不收】', examples: '【例句】' } as const;
type Part = keyof typeof heads;
const parts = Object.keys(heads) as Part[];
const headLine = /^(\\*)【(?:收入|不收|例句)】$/u;
/** A break within an example: one line holds one example. */
const inner = '␤';

// A line of the researcher's own that looks like a head gets a stroke in front, and loses it on the way back.
const guard = (text: string) => text.replaceAll(/^(\\*【(?:收入|不收|例句)】)$/gmu, '\\$1');
const unguard = (text: string) => text.replaceAll(/^\\(\\*【(?:收入|不收|例句)】)$/gmu, '$1');

const clean = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim();

/**
 * Criteria and examples as paragraphs of a description, for formats that know nothing else: any other
 * program shows them to its reader, and `partDescription` parts them again.
 */
export function joinDescription({ definition, inclusion, exclusion, examples }: Description): string {
  const lines = examples
    .map((example) => clean(example).replaceAll('\n', inner))
    .filter((line) => line !== '');
  const sections: Record<Part, string> = {
    inclusion: guard(clean(inclusion)),
    exclusion: guard(clean(exclusion)),
    examples: guard(lines.join('\n')),
  };
  return [
    guard(clean(definition)),
    ...parts.flatMap((part) => (sections[part] === '' ? [] : [`${heads[part]}\n${sections[part]}`])),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** The parts of a description; one without heads is all definition. */
export function partDescription(text: string): Description {
  const found: Record<Part | 'definition', string[]> = {
    definition: [],
    inclusion: [],
    exclusion: [],
    examples: [],
  };
  let into: Part | 'definition' = 'definition';
  for (const line of clean(text).split('\n')) {
    const head = headLine.exec(line)?.[1] === '' ? parts.find((part) => heads[part] === line) : undefined;
    if (head) into = head;
    else found[into].push(line);
  }
  const words = (part: Part | 'definition') => unguard(found[part].join('\n').trim());
  return {
    definition: words('definition'),
    inclusion: words('inclusion'),
    exclusion: words('exclusion'),
    examples: words('examples')
      .split('\n')
      .map((line) => line.trim().replaceAll(inner, '\n'))
      .filter((line) => line !== ''),
  };
}
