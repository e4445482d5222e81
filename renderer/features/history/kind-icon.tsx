import {
  ArchiveRestore,
  Bookmark,
  FileText,
  Image,
  GitCompare,
  Highlighter,
  MessageSquare,
  Minus,
  NotebookPen,
  PencilLine,
  Table2,
  Tag,
  type LucideIcon,
} from 'lucide-react';

const byNoun: Readonly<Record<string, LucideIcon>> = {
  document: FileText,
  annotation: Highlighter,
  bookmark: Bookmark,
  comment: MessageSquare,
  picture: Image,
  transcription: Image,
  tag: Tag,
  topic: Tag,
  note: NotebookPen,
  measure: Table2,
  register: Table2,
  trash: ArchiveRestore,
};
const byVerb: Readonly<Record<string, LucideIcon>> = { merge: GitCompare, delete: Minus, remove: Minus };

/** The sign of a step by what it was done to (`note:update`), or of a kind of record (`note`). */
export function KindIcon({ kind }: { readonly kind: string }) {
  const [noun = '', verb = ''] = kind.split(':');
  const Icon = byVerb[verb] ?? byNoun[noun] ?? PencilLine;
  return <Icon size={14} strokeWidth={1.5} aria-hidden />;
}
