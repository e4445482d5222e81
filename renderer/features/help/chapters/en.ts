/** The chapters as written, by path. Loaded with the help only. */
export const chapters = import.meta.glob<string>('../../../../resources/help/en/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
