import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, type LaunchedApp, type ZhangjuWindow } from '../e2e/harness';
import { Colleague } from '../support/colleague';

/** The scene's text sent out and come back with a colleague's work on it, as base64. */
export async function returnedFile(app: LaunchedApp): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-pictures-'));
  try {
    const path = join(folder, 'text.docx');
    await answerSaveDialog(app, path);
    await app.page.evaluate(async () => {
      const { zhangju } = window as unknown as ZhangjuWindow & {
        zhangju: { host: { chooseSavePath(name: string, extension: string): Promise<string | null> } };
      };
      const out = await zhangju.host.chooseSavePath('text', 'docx');
      const [plan] = (await zhangju.call('document:list', {})).value as { id: string }[];
      const request = { documentId: plan?.id, format: 'docx-annotated' };
      await zhangju.call('export:run', { path: out, request });
    });
    const bytes = new Colleague(new Uint8Array(readFileSync(path)))
      .comments('设立自我承诺等便捷通道', '与告知承诺制是什么关系，要写清。')
      .comments('数据跨境传输安全管理试点', '试点名单在哪份文件？')
      .comments('国家服务贸易创新发展示范区', '升级的标准没有写。')
      .answers('是否穷尽', '图片 1 里如有行业清单，以图片为准。')
      .answers('本章总纲', '同意。')
      .settles('未给定义')
      .rewords('先“健全”，再“缩减”', '健全在先，缩减在后')
      .edits('制定与负面清单相配套的监管措施', '研究制定与负面清单相配套的监管措施')
      .comments('研究制定与负面清单相配套', '“研究制定”还是“制定”？')
      .saves();
    return Buffer.from(bytes).toString('base64');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Drops a file on the window, as from the system's own. */
export const drop = (page: Page, base64: string, name: string): Promise<void> =>
  page.evaluate(
    ([content, fileName]) => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], fileName));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
    },
    [base64, name] as const,
  );
