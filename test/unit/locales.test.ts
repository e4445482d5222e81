import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/domain/error';
import { operationKinds } from '../../shared/domain/history/operation';

const folder = fileURLToPath(new URL('../../resources/locales', import.meta.url));
const languages = ['zh-CN', 'en'] as const;

type Catalogue = ReadonlyMap<string, string>;

/** Texts by `namespace:path.to.key`; endings for one and for many count as one key. */
function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') {
    const key = path.replace(/_(?:zero|one|two|few|many|other)$/, '');
    into.set(key, `${into.get(key) ?? ''} ${value}`);
    return;
  }
  for (const [name, inner] of Object.entries(value as object)) flatten(inner, `${path}.${name}`, into);
}

function catalogueOf(language: string): Catalogue {
  const texts = new Map<string, string>();
  for (const file of readdirSync(`${folder}/${language}`)) {
    const content: unknown = JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));
    const inner = new Map<string, string>();
    flatten(content, '', inner);
    for (const [key, text] of inner) texts.set(`${file.replace('.json', '')}:${key.slice(1)}`, text);
  }
  return texts;
}

const [chinese, english] = languages.map(catalogueOf) as [Catalogue, Catalogue];
const placeholders = (text = '') =>
  // A month stands as a number in one language and as a name in the other.
  [
    ...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]?.replace('monthName', 'month'))),
  ].sort();

/** Keys that a file names twice in one object: the second would hide the first. */
function doubled(text: string): readonly string[] {
  const found: string[] = [];
  const open: Set<string>[] = [];
  for (const [, brace, key] of text.matchAll(
    /([{}])|"((?:[^"\\\\]|\\\\.)*)"(?=\s*:)|"(?:[^"\\\\]|\\\\.)*"/g,
  )) {
    if (brace === '{') open.push(new Set());
    else if (brace === '}') open.pop();
    else if (key !== undefined) {
      if (open.at(-1)?.has(key)) found.push(key);
      open.at(-1)?.add(key);
    }
  }
  return found;
}

describe('the catalogues', () => {
  it('name no text twice', () => {
    const found = languages.flatMap((language) =>
      readdirSync(`${folder}/${language}`).flatMap((file) =>
        doubled(readFileSync(`${folder}/${language}/${file}`, 'utf8')).map(
          (key) => `${language}/${file}: ${key}`,
        ),
      ),
    );
    expect(found).toEqual([]);
    expect(doubled('{"a": {"b": "{x", "b": "2"}, "c": "a"}')).toEqual(['b']);
  });

  it('have the same texts in both languages', () => {
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fill in the same things in both languages', () => {
    const differing = [...chinese]
      .filter(([key, text]) => {
        // A language may say a count in words where the other prints it.
        const [own, other] = [text, english.get(key)].map((each) =>
          placeholders(each)
            .filter((name) => name !== 'count')
            .join(),
        );
        return own !== other;
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('leave no text empty in both, and set no half-width punctuation between Chinese characters', () => {
    const isEmpty = (text = '') => text.trim() === '';
    // A word that one language prints after a number the other may have no use for.
    const empty = [...chinese].filter(([key, text]) => isEmpty(text) && isEmpty(english.get(key)));
    expect(empty.map(([key]) => key)).toEqual([]);
    const half = [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:!?][\u4e00-\u9fff]/.test(text));
    expect(half.map(([key]) => key)).toEqual([]);
  });

  it('have words for every error and every step of the history', () => {
    const lacking = [
      ...errorCodes.map((code) => `errors:${code}`),
      ...operationKinds.map((kind) => `operation:${kind.replace(':', '.')}`),
    ].filter((key) => ![...chinese.keys()].some((known) => known === key || known.startsWith(`${key}.`)));
    expect(lacking).toEqual([]);
  });
});
