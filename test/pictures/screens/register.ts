import { press, settle, type Screen } from './acts';

/** The register of measures, and the notes. */
export const registerScreens: readonly Screen[] = [
  [
    'register',
    async (page) => {
      await press(page, 'Control+2');
      await page.getByRole('grid').waitFor();
      await page.getByRole('row', { name: /破除负面清单之外隐性准入壁垒/ }).click();
      await settle(page);
    },
  ],
  [
    'register-pivot',
    async (page) => {
      await page.getByRole('button', { name: /^(透视|Pivot)$/ }).click();
      await page.getByRole('table').getByRole('button').nth(4).click();
      await settle(page);
    },
  ],
  [
    'register-chart',
    async (page) => {
      await page.getByRole('radio', { name: /^(图|Chart)$/ }).click();
      await page.locator('.recharts-surface').first().waitFor();
      await settle(page);
    },
  ],
  [
    'register-targets',
    async (page) => {
      await page.getByRole('button', { name: /^(目标指标|Targets)$/ }).click();
      await settle(page);
    },
  ],
  [
    'notes',
    async (page) => {
      await press(page, 'Control+3');
      await page.getByRole('button', { name: /负面清单的三级结构/ }).click();
      await settle(page);
    },
  ],
];
