import { describe, expect, it } from 'vitest';
import { createTemplateFiller } from '../../../../electron/store/exporters/template-engine';
import { writeMarkdown } from '../../../../shared/domain/export/formats/markdown';
import { planWith } from '../../../support/plan';
import { reportWith, writerTools } from '../../../support/exporting';

const fill = createTemplateFiller();
const report = reportWith(planWith([{ quote: '服务外包从业人员', tags: ['<b>'], comments: ['*评*'] }]));

describe('a template of the researcher', () => {
  it('writes each mark, and what it prints is text', () => {
    const own = {
      'markdown.mark':
        '★ {{ mark.paragraphs | join: " " }} {{ mark.tags }} {% for c in mark.comments %}{{ c.text }}{% endfor %}',
    };
    expect(writeMarkdown(report, writerTools(own).markdown)).toContain('★ 服务外包从业人员 \\<b\\> \\*评\\*');
  });
  it('prints as it is only what it says is raw', () => {
    expect(fill('{{ a }} {{ a | raw }}', { a: '*' })).toBe('\\* *');
  });
  it.each([
    ['{% for %}', {}],
    ['{{ a | nothing }}', { a: 1 }],
    ['{% include "/etc/passwd" %}', {}],
    ['{% render "../../package.json" %}', {}],
    ['{% layout "x" %}', {}],
    ['{% for a in (1..100000000) %}x{% endfor %}', {}],
  ])('%s is refused with its mistake', (template, data) => {
    expect(() => fill(template, data)).toThrowError(
      expect.objectContaining({ code: 'template.invalid' }) as Error,
    );
  });
  it('reaches no function, prototype or file', () => {
    const data = { text: 'a', list: [1] };
    for (const path of ['text.constructor', 'text.__proto__', 'list.constructor.constructor', 'list.map'])
      expect(fill(`{{ ${path} }}`, data)).toBe('');
    expect(fill('{{ global }}{{ process.env }}{{ require }}', data)).toBe('');
  });
});
