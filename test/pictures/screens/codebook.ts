import { press, settle, type Screen } from './acts';

/** The codebook with its side panes and files. */
export const codebookScreens: readonly Screen[] = [
  [
    'codebook',
    async (page) => {
      await press(page, 'Control+4');
      await page.getByRole('treeitem', { name: '负面清单', exact: true }).click();
      await settle(page);
    },
  ],
  [
    'codebook-auto',
    async (page) => {
      await page.getByRole('button', { name: /^(自动编码|Auto-code)$/ }).click();
      await page.locator('[role=option]').first().waitFor();
      await settle(page);
    },
  ],
  [
    'codebook-split',
    async (page) => {
      await page.getByRole('button', { name: /^(拆分……|Split…)$/ }).click();
      await page.locator('[role=option]').first().click();
      await settle(page);
    },
  ],
  [
    'codebook-export',
    async (page) => {
      await page.getByRole('button', { name: /^(导出 .qdc、CSV|Export .qdc, CSV)$/ }).click();
      await settle(page);
    },
  ],
  [
    'codebook-import',
    async (page) => {
      await press(page, 'Escape');
      await page.locator('input[type=file]').setInputFiles({
        name: 'codebook.qdc',
        mimeType: 'text/xml',
        buffer: Buffer.from(incomingCodebook),
      });
      await page.getByRole('dialog').waitFor();
      await settle(page);
    },
  ],
];

/** As another program might write it: something new, something changed, a set that cannot come along. */
const incomingCodebook = `<?xml version="1.0" encoding="UTF-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="MAXQDA"><Codes>
<Code guid="10000000-0000-4000-8000-000000000001" name="对外开放" isCodable="false" color="#FF0000">
<Code guid="10000000-0000-4000-8000-000000000002" name="负面清单" isCodable="true" color="#AE86CB">
<Description>列入或调整负面清单的文句，含自贸试验区。</Description></Code>
<Code guid="10000000-0000-4000-8000-000000000003" name="边境后规则" isCodable="true" color="#00FF00">
<Description>竞争、数据、知识产权等国内规则。</Description></Code></Code></Codes>
<Sets><Set guid="10000000-0000-4000-8000-000000000004" name="第一轮"/></Sets></CodeBook>`;
