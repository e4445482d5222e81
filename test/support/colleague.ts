import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Somebody who works on an exported file as Word does: on its XML, and on nothing of ours. */
export class Colleague {
  private readonly parts: Record<string, string> = {};
  private readonly others: Record<string, Uint8Array> = {};
  private serial = 500;

  constructor(
    bytes: Uint8Array,
    private readonly name = '李楠',
    private readonly date = '2026-04-14T15:52:03Z',
  ) {
    for (const [name_, content] of Object.entries(unzipSync(bytes))) {
      if (/\.(xml|rels)$/.test(name_)) this.parts[name_] = strFromU8(content);
      else this.others[name_] = content;
    }
  }

  private edit(part: string, change: (xml: string) => string): this {
    const before = this.parts[`word/${part}.xml`];
    if (before === undefined) throw new Error(`no ${part}`);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    this.parts[`word/${part}.xml`] = after;
    return this;
  }

  private write(text: string, parent: string | null): string {
    const id = String((this.serial += 1));
    const paragraph = (0x1000 + this.serial).toString(16).toUpperCase().padStart(8, '0');
    this.edit('comments', (xml) =>
      xml.replace(
        '</w:comments>',
        `<w:comment w:id="${id}" w:author="${this.name}" w:date="${this.date}" w:initials="LN"><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
    );
    const up = parent === null ? '' : ` w15:paraIdParent="${this.paragraphOf(parent)}"`;
    this.edit('commentsExtended', (xml) =>
      xml.replace(
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="${paragraph}"${up} w15:done="0"/></w15:commentsEx>`,
      ),
    );
    this.edit('commentsIds', (xml) =>
      xml.replace(
        '</w16cid:commentsIds>',
        `<w16cid:commentId w16cid:paraId="${paragraph}" w16cid:durableId="2F00${id}A"/></w16cid:commentsIds>`,
      ),
    );
    return id;
  }

  private commentWith(words: string): { readonly id: string; readonly xml: string } {
    const found = [
      ...(this.parts['word/comments.xml'] ?? '').matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs),
    ].find(([xml]) => xml.includes(words));
    if (!found?.[1]) throw new Error(`no comment says ${words}`);
    return { id: found[1], xml: found[0] };
  }

  private paragraphOf(words: string): string {
    return [...this.commentWith(words).xml.matchAll(/paraId="([0-9A-F]+)"/g)].at(-1)![1]!;
  }

  /** A comment on words that stand in one run. */
  comments(on: string, text: string): this {
    const id = this.write(text, null);
    return this.edit('document', (xml) => {
      const at = xml.indexOf(on);
      const start = xml.lastIndexOf('<w:r>', at);
      const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
      const run = xml.slice(start, end);
      const [head = '', rest = ''] = [run.slice(0, run.indexOf('<w:t ')), run.slice(run.indexOf('<w:t '))];
      const words = />([^<]*)</.exec(rest)![1]!;
      const place = words.indexOf(on);
      const piece = (part: string) =>
        part === '' ? '' : `${head}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      return (
        xml.slice(0, start) +
        piece(words.slice(0, place)) +
        `<w:commentRangeStart w:id="${id}"/>${piece(on)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` +
        piece(words.slice(place + on.length)) +
        xml.slice(end)
      );
    });
  }

  answers(words: string, text: string): this {
    const { id: root } = this.commentWith(words);
    const id = this.write(text, words);
    return this.edit('document', (xml) =>
      xml
        .replace(
          `<w:commentRangeStart w:id="${root}"/>`,
          (mark) => `${mark}<w:commentRangeStart w:id="${id}"/>`,
        )
        .replace(
          `<w:commentRangeEnd w:id="${root}"/>`,
          (mark) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>${mark}`,
        ),
    );
  }

  settles(words: string): this {
    const paragraph = this.paragraphOf(words);
    return this.edit('commentsExtended', (xml) =>
      xml.replace(`w15:paraId="${paragraph}" w15:done="0"`, `w15:paraId="${paragraph}" w15:done="1"`),
    );
  }

  rewords(from: string, to: string): this {
    return this.edit('comments', (xml) => xml.replace(from, to));
  }

  deletes(words: string): this {
    const { id, xml: comment } = this.commentWith(words);
    this.edit('comments', (xml) => xml.replace(comment, ''));
    return this.edit('document', (xml) =>
      xml
        .replace(`<w:commentRangeStart w:id="${id}"/>`, '')
        .replace(`<w:commentRangeEnd w:id="${id}"/>`, '')
        .replace(
          new RegExp(`<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:commentReference w:id="${id}"/></w:r>`),
          '',
        ),
    );
  }

  /** Writes over words of the text. */
  edits(from: string, to: string): this {
    return this.edit('document', (xml) => xml.replace(from, to));
  }

  /** Strikes words that stand in one run with tracked changes, and adds others. */
  tracks(from: string, to: string): this {
    return this.edit('document', (xml) => {
      const at = xml.indexOf(from);
      const start = xml.lastIndexOf('<w:r>', at);
      const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
      const words = /<w:t [^>]*>([^<]*)</.exec(xml.slice(start, end))![1]!;
      const place = words.indexOf(from);
      const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
      const by = `w:author="${this.name}" w:date="${this.date}"`;
      return `${xml.slice(0, start)}${run(words.slice(0, place))}<w:del w:id="901" ${by}>${run(from, 'delText')}</w:del><w:ins w:id="902" ${by}>${run(to)}</w:ins>${run(words.slice(place + from.length))}${xml.slice(end)}`;
    });
  }

  saves(): Uint8Array {
    return zipSync({
      ...Object.fromEntries(Object.entries(this.parts).map(([name, xml]) => [name, strToU8(xml)])),
      ...this.others,
    });
  }
}
