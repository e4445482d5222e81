import type { StatementKind } from '../../../shared/domain/measure/statement';
import { useWorkbench } from '../../lib/workbench';

let wanted: StatementKind | undefined;

/** Says what the next words that are put into the register shall be; forgotten when the text is left without any. */
export function wantKind(kind: StatementKind): void {
  wanted = kind;
  const stop = useWorkbench.subscribe(({ screen }) => {
    if (screen === 'read') return;
    wanted = undefined;
    stop();
  });
}

/** What was wished for, once; undefined where the rules shall tell by the words. */
export function takeWantedKind(): StatementKind | undefined {
  const kind = wanted;
  wanted = undefined;
  return kind;
}
