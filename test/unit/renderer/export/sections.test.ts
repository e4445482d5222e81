import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../shared/domain/document/reading';
import { sectionOfPlace, sectionsOf } from '../../../../renderer/features/export/sections';
import { readPlan } from '../../../support/plan';

const { blocks, repairs } = readPlan();
const sections = sectionsOf(readingOf(blocks, repairs));
const at = (place: string) => sectionOfPlace(sections, place)?.text ?? null;

describe('the parts of the plan that can be exported alone', () => {
  it('are its chapters and their sections', () => {
    expect(sections.filter(({ depth }) => depth === 0)).toHaveLength(9);
    expect(sections.filter(({ depth }) => depth === 1)).toHaveLength(32);
  });
  it('begin with the innermost one that is being read', () => {
    expect(at('三、（一）第2段第1句')).toMatch(/^（一）/);
    expect(at('三、第1段第1句')).toBe('三、深化服务贸易改革开放');
    expect(at('三、（一）')).toBe(at('三、（一）第2段第1句'));
  });
  it('are none before the first heading', () => {
    expect([at('引言第1段'), at('页面导语第1段第1句'), at('')]).toEqual([null, null, null]);
  });
});
