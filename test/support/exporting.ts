import { unwatched } from '../../electron/store/exporters/job';
import { sha256 } from '../../electron/store/originals';
import { createTemplateFiller } from '../../electron/store/exporters/template-engine';
import type { WriterTools } from '../../electron/store/exporters';
import { exportFields, type ExportInput, type ExportOptions } from '../../shared/domain/export/options';
import type { CopyId } from '../../shared/domain/ids';
import { reportOf, type Report } from '../../shared/domain/export/report';
import { defaultTemplates, type TemplateId } from '../../shared/domain/export/template';

export const exportedAt = Date.UTC(2026, 10, 23);

export const exportOptions = (change: Partial<ExportOptions> = {}): ExportOptions => ({
  scope: { kind: 'document' },
  order: 'text',
  include: { measures: false, annotations: true, notes: true, fullText: false, codebook: false },
  fields: exportFields,
  address: 'long',
  division: 'note',
  language: 'zh-CN',
  ...change,
});

/** Everything that a report can hold. */
export const allParts = { measures: true, annotations: true, notes: true, fullText: true, codebook: true };

export const reportWith = (
  input: ExportInput,
  change: Partial<ExportOptions> = {},
  at = exportedAt,
): Report => reportOf(input, exportOptions(change), at);

/** What writers need, with templates of a test's own where it has any. */
export function writerTools(own: Partial<Record<TemplateId, string>> = {}): WriterTools {
  const templates = { ...defaultTemplates, ...own };
  return {
    hash: sha256,
    print: null,
    job: unwatched,
    word: {
      preset: 'academic',
      commentBareMarks: true,
      copyId: 'copy-1' as CopyId,
      keep: () => undefined,
    },
    markdown: { template: (id) => templates[id], fill: createTemplateFiller() },
  };
}

/** Text that some format would take for something else. */
export const hostile = [
  '<script>alert(1)</script>',
  '**粗** # 题 [链接](javascript:x) ![图](http://x) `码`',
  '{ INCLUDETEXT "/etc/passwd" } ]]> --> </w:t>',
  '=HYPERLINK("http://x")',
  '1. 一\n- 二\n> 三',
  '\u202e倒\u202c 𠮷𠀀 \u0000\u0007 尾',
  '| a | b |\n|---|---|',
  'http://example.org www.example.org a@example.org &lt;',
  '{{ document.title }} {% assign x = 1 %}',
  '<!-- zhangju:end marks-title -->',
  '---\nzhangju-file: "report"\n---',
  '[@key] [^1] ^3-3-p2-s1 [[link]] #tag %%note%%',
  '</style><mark> & " \' \\ $x^2$ ~a~ ==b==',
];
