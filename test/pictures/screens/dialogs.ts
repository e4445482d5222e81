import { drop } from '../returned';
import { goTo, leaveSplit, press, settle, type Screen } from './acts';

/** Two panes, and what opens over any view. `returned` gives the file that a colleague sent back, as base64. */
export const dialogScreens = (returned: () => string): readonly Screen[] => [
  [
    'palette',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+k');
      await settle(page);
    },
  ],
  [
    'palette-search',
    async (page) => {
      await page.keyboard.insertText('开放');
      await settle(page);
    },
  ],
  [
    'shortcuts',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+1');
      await page.getByRole('region').first().focus();
      await press(page, '?');
      await settle(page);
    },
  ],
  [
    'split',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+1');
      await page.getByRole('region').first().focus();
      await goTo(page, '3.2');
      await press(page, 'Control+\\');
      await page.getByRole('separator').waitFor();
      await settle(page);
      await goTo(page, '9.1');
      await press(page, 'F6');
      await settle(page);
    },
  ],
  [
    'export',
    async (page) => {
      await leaveSplit(page);
      await press(page, 'Escape');
      await press(page, 'Control+e');
      await page.waitForTimeout(900);
    },
  ],
  [
    'comments-back',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+1');
      await drop(page, returned(), '规划全文（批注版）-李楠.docx');
      await page.getByRole('option').filter({ hasText: '数据跨境传输安全' }).first().click();
      await settle(page);
    },
  ],
  [
    'comments-back-place',
    async (page) => {
      await page.getByRole('option').filter({ hasText: '“研究制定”还是' }).first().click();
      await press(page, 'r');
      await page.getByRole('option').filter({ hasText: '3.2¶1s3' }).first().waitFor();
      await settle(page);
    },
  ],
  [
    'comments-back-text',
    async (page) => {
      await press(page, 'End');
      await press(page, 'Enter');
      await settle(page);
      await press(page, 'ArrowRight');
      await settle(page);
    },
  ],
  [
    'print',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'Control+p');
      await page.waitForTimeout(900);
    },
  ],
  [
    'help',
    async (page) => {
      await press(page, 'Escape');
      await press(page, 'F1');
      await settle(page);
    },
  ],
  [
    'help-search',
    async (page) => {
      await page.getByRole('searchbox', { name: /^(在帮助中查找|Search help)$/ }).fill('PDF');
      await settle(page);
    },
  ],
];
