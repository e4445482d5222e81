/** Leading bytes of formats that are not text, with the name that the message shows. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['exe', [0x4d, 0x5a, 0x90, 0x00]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
];
const packages: readonly (readonly [string, string])[] = [
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  ['epub', 'application/epub+zip'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ofd', 'OFD.xml'],
];
/** How far into an archive the names of its members are looked for, in bytes. */
const packageReach = 65_536;

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

/** The kind of a file that is no text, by its leading bytes and not by its name; null for text. */
export function kindOfBinary(bytes: Uint8Array): string | null {
  for (const [kind, signature] of signatures) {
    if (!signature.every((byte, at) => bytes[at] === byte)) continue;
    if (kind !== 'zip') return kind;
    const head = latin(bytes, packageReach);
    return packages.find(([, member]) => head.includes(member))?.[0] ?? 'zip';
  }
  const head = latin(bytes, 512);
  const isArchive =
    /^(?:From: <Saved by|MIME-Version: )/i.test(head) && /boundary=/i.test(latin(bytes, 4096));
  return isArchive ? 'mhtml' : null;
}
