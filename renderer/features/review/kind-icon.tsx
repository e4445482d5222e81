import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CornerDownRight,
  GitCompare,
  Minus,
  PencilLine,
  Plus,
  type LucideIcon,
} from 'lucide-react';
import type { DifferenceKind } from '../../../shared/domain/review/difference';

const icons: Readonly<Record<DifferenceKind, LucideIcon>> = {
  new: Plus,
  reply: CornerDownRight,
  resolved: CircleCheck,
  reopened: CircleDashed,
  changed: PencilLine,
  deleted: Minus,
  'text-edited': GitCompare,
  'not-found': CircleHelp,
};

export function KindIcon({ kind }: { readonly kind: DifferenceKind }) {
  const Icon = icons[kind];
  return <Icon size={14} strokeWidth={1.5} aria-hidden />;
}
