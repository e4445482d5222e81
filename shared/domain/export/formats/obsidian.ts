import { folderFiles, type MarkdownFile } from '../markdown/files';
import { markdownWriter, type MarkdownTools } from '../markdown/writer';
import type { Report } from '../report-model';

/** A folder of an Obsidian vault: callouts, block ids, links from quotes to marks. */
export const obsidianFiles = (report: Report, tools: MarkdownTools): readonly MarkdownFile[] =>
  folderFiles(markdownWriter(report, 'obsidian', tools));
