/** The ways of writing Markdown. */
export const flavours = ['markdown', 'obsidian', 'pandoc'] as const;
export type Flavour = (typeof flavours)[number];

/** What of a Markdown file a template writes: its beginning, and each mark. */
export const templateIds = [
  'markdown.head',
  'markdown.mark',
  'obsidian.head',
  'obsidian.mark',
  'pandoc.head',
  'pandoc.mark',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** A template as it is used; `isOwn` where the researcher wrote it. */
export interface Template {
  readonly id: TemplateId;
  readonly text: string;
  readonly isOwn: boolean;
}

/**
 * Fills a template with data. Every value is written as text that Markdown shows as it is, unless the
 * template itself asks for it `raw`. Throws DomainError template.invalid.
 */
export type FillTemplate = (template: string, data: object) => string;

const facts = `title: {{ document.title | yaml }}
issuer: {{ document.issuer | yaml }}
number: {{ document.number | yaml }}
date: {{ document.date | yaml }}
publisher: {{ document.publisher | yaml }}
source: {{ document.source | yaml }}
version: {{ document.version | yaml }}
reference: {{ document.reference | yaml }}
exported: {{ document.exported | yaml }}
`;

const quote = `{% for paragraph in mark.paragraphs %}{% unless forloop.first %}>
{% endunless %}> {{ paragraph }}
{% endfor %}>
`;
const differs = '{% unless mark.agrees %}　**{{ words.differs }}**{% endunless %}';
const list = `
{% if mark.color %}- {{ words.color }}{{ words.colon }}{{ mark.color }}
{% endif %}{% if mark.tags.size > 0 %}- {{ words.tags }}{{ words.colon }}{{ mark.tags | join: words.between }}
{% endif %}`;

export const defaultTemplates: Readonly<Record<TemplateId, string>> = {
  'markdown.head': `---\n${facts}---\n\n# {{ title }}\n`,
  'markdown.mark': `${quote}> {{ mark.cite }}${differs}
${list}{% for comment in mark.comments %}- {{ comment.text }} ({{ comment.by }})
{% endfor %}`,
  'obsidian.head': `---\n${facts}aliases:\n  - {{ title | yaml }}\n---\n\n# {{ title }}\n`,
  'obsidian.mark': `> [!quote] {{ mark.address }}${differs}
${quote}> {% if mark.color %}{{ mark.color }} {% endif %}{% for tag in mark.tags %}{{ tag | hashtag }} {% endfor %}
{% for comment in mark.comments %}>
> > [!note] {{ comment.by }}
> > {{ comment.text | lines: "> > " }}
{% endfor %}
^{{ mark.block }}
`,
  'pandoc.head': `---
title: {{ title | metadata }}
lang: zh-CN
bibliography: references.json
reference-section-title: {{ words.references | metadata }}
${facts.slice(facts.indexOf('issuer')).replaceAll('| yaml', '| metadata')}---

# {{ title }}
`,
  'pandoc.mark': `${quote}> [@{{ document.key | raw }}, {{ mark.address }}]${differs}{% for comment in mark.comments %} [^{{ mark.number }}-{{ forloop.index }}]{% endfor %}
${list}{% for comment in mark.comments %}
[^{{ mark.number }}-{{ forloop.index }}]: {{ comment.text }} ({{ comment.by }})
{% endfor %}`,
};
