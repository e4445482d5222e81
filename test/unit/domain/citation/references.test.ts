import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../../../shared/domain/citation/bibtex';
import { citationKeyOf, cslItemOf, writeCslJson } from '../../../../shared/domain/citation/csl-json';
import { mergeReferences } from '../../../../shared/domain/citation/merge-references';
import { planWith } from '../../../support/plan';

const { document } = planWith([]);

describe('an item of CSL-JSON', () => {
  it('has type, bodies, dates in parts and the version', () => {
    expect(cslItemOf({ ...document, issuer: '商务部、财政部' })).toMatchObject({
      id: citationKeyOf(document),
      type: 'webpage',
      author: [{ literal: '商务部' }, { literal: '财政部' }],
      issued: { 'date-parts': [[2021, 10, 19]] },
      accessed: { 'date-parts': [[2026, 4, 12]] },
      note: `sha256: ${document.contentSha256}`,
    });
  });
});

describe('bodies that a text counts and does not name', () => {
  it('stay in its own words in CSL-JSON, and are others in BibTeX', () => {
    const counted = { ...document, issuer: '商务部等24部门' };
    expect(cslItemOf(counted).author).toEqual([{ literal: '商务部等24部门' }]);
    expect(writeBibtex(counted)).toContain('author = {{商务部} and others}');
  });
});

describe('lists of references in a folder', () => {
  const changed = { ...document, title: '改过的题名' };
  it('keep the entries of others and bring ours up to date', () => {
    const other = { id: 'other', type: 'book', title: '别的书' };
    const before = JSON.stringify([other, ...(JSON.parse(writeCslJson([document])) as object[])]);
    const after = JSON.parse(mergeReferences('references.json', before, writeCslJson([changed])) ?? '[]') as {
      title: string;
    }[];
    expect(after.map(({ title }) => title)).toEqual(['别的书', '改过的题名']);

    const bib = `@book{other,\n  title = {别的书},\n}\n\n${writeBibtex(document)}`;
    const merged = mergeReferences('references.bib', bib, writeBibtex(changed)) ?? '';
    expect(merged).toContain('别的书');
    expect(merged).toContain('改过的题名');
    expect(merged).not.toContain('服务贸易发展规划');
    expect(mergeReferences('references.bib', merged, writeBibtex(changed))).toBe(merged);
  });
  it('are left alone where they are something else', () => {
    expect(mergeReferences('references.json', '{"a":1}', writeCslJson([document]))).toBeNull();
    expect(mergeReferences('references.json', 'not json', writeCslJson([document]))).toBeNull();
  });
});
