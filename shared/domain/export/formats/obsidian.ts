import { folderFiles, type MarkdownFile, type NamesById } from '../markdown/files';
import { markdownWriter, type MarkdownTools } from '../markdown/writer';
import type { Report } from '../report-model';

/** A folder of an Obsidian vault: callouts, block ids, links from notes to what they quote and name. `names` are those of files that are there already. */
export const obsidianFiles = (
  report: Report,
  tools: MarkdownTools,
  names: NamesById = new Map(),
): readonly MarkdownFile[] => folderFiles(markdownWriter(report, 'obsidian', tools), names);
