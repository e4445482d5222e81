import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockId, DocumentId } from '../../../../shared/domain/ids';
import { createPaneStore } from '../../../../renderer/lib/pane';
import { useWorkbench } from '../../../../renderer/lib/workbench';

const [plan, report] = ['plan', 'report'] as DocumentId[] as [DocumentId, DocumentId];
const range = {
  start: { block: 'b1' as BlockId, offset: 0 },
  end: { block: 'b1' as BlockId, offset: 4 },
};
const bench = () => useWorkbench.getState();
const panes = () => {
  const { documentId, beside, pane } = bench();
  return { documentId, beside, pane };
};

beforeEach(() => {
  useWorkbench.setState(useWorkbench.getInitialState(), true);
  bench().openDocument(plan);
});

describe('two panes', () => {
  it('begin with the second, which becomes active', () => {
    bench().openBeside(report);
    expect(panes()).toEqual({ documentId: report, beside: plan, pane: 'second' });
    bench().activate('first');
    expect(panes()).toEqual({ documentId: plan, beside: report, pane: 'first' });
  });

  it('each keep their place, and the one in hand is that of the active', () => {
    bench().openBeside(report);
    const [section, chapter] = [
      { address: '三、（一）', said: '3.1' },
      { address: '九、', said: '九、保障措施' },
    ];
    bench().setPlace('second', section, '');
    bench().setPlace('first', chapter, '');
    expect([bench().place, bench().placeBeside]).toEqual([section, chapter]);
    bench().activate('first');
    expect([bench().place, bench().placeBeside]).toEqual([chapter, section]);
  });

  it('send a jump to the active one, and what is opened to the side to the other', () => {
    bench().openBeside(plan);
    bench().jumpTo(range);
    expect(bench().jump?.pane).toBe('second');
    bench().openBeside(report, range);
    expect(bench().jump?.pane).toBe('first');
    expect(panes()).toEqual({ documentId: report, beside: plan, pane: 'first' });
  });

  it('keep the mark in hand only within one document', () => {
    useWorkbench.setState({ focusedAnnotation: 'm1' as never });
    bench().openBeside(plan);
    expect(bench().focusedAnnotation).toBe('m1');
    bench().openDocument(report);
    bench().activate('first');
    expect(bench().focusedAnnotation).toBeNull();
  });

  it('leave what is not closed, in the first', () => {
    bench().openBeside(report);
    bench().closePane('first');
    expect(panes()).toEqual({ documentId: report, beside: null, pane: 'first' });
    bench().openBeside(plan);
    bench().closePane('second');
    expect(panes()).toEqual({ documentId: report, beside: null, pane: 'first' });
  });

  it('do not become active, nor are closed, where there is one', () => {
    bench().activate('second');
    bench().closePane('first');
    expect(panes()).toEqual({ documentId: plan, beside: null, pane: 'first' });
  });

  it('open nothing to the side of nothing', () => {
    useWorkbench.setState({ documentId: null });
    bench().openBeside(report);
    expect(panes()).toEqual({ documentId: report, beside: null, pane: 'first' });
  });
});

describe('a store of each pane', () => {
  it('is that of the active pane where no pane is named', () => {
    const useCount = createPaneStore(() => ({ count: 0 }));
    bench().openBeside(report);
    useCount.setState({ count: 2 });
    expect([useCount.of('first').getState().count, useCount.getState().count]).toEqual([0, 2]);
    bench().activate('first');
    expect(useCount.getState().count).toBe(0);
    useCount.reset('second');
    expect(useCount.of('second').getState().count).toBe(0);
  });
});
