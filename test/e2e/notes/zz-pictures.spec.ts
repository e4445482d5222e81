import { launchApp, test } from '../harness';
import { Desk } from './desk';

for (const [language, theme, width, height] of [
  ['zh-CN', 'light', 1280, 800],
  ['en', 'dark', 1280, 800],
  ['zh-CN', 'paper', 2560, 1440],
] as const) {
  test(`pictures ${language} ${theme}`, async () => {
    const app = await launchApp({ language, theme, size: { width, height } });
    const { page } = app;
    const shot = (name: string) => page.screenshot({ path: `/tmp/notes-pics/${name}-${theme}.png` });
    await page.keyboard.press('Control+2');
    await page.waitForTimeout(500);
    for (const title of ['数据跨境', '负面清单的三级结构']) {
      await page.keyboard.press('Control+n');
      await page.waitForTimeout(600);
      await page.keyboard.insertText(title);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
      await page.keyboard.insertText('规划把跨境服务贸易负面清单写成三级。');
      await page.waitForTimeout(700);
    }
    await page.keyboard.type('@');
    await page.keyboard.insertText('负面清单');
    await page.waitForTimeout(600);
    await shot('menu');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    await page.keyboard.insertText('动词不同，见 ');
    await page.keyboard.type('@');
    await page.keyboard.insertText('负面清单');
    await page.waitForTimeout(300);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await page.waitForTimeout(300);
    await page.keyboard.insertText(' 的说法，另见');
    await page.keyboard.type('[[');
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await page.keyboard.type('[^]');
    await page.keyboard.type('#');
    await page.keyboard.insertText('市场准入');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.keyboard.type('## ');
    await page.keyboard.insertText('待核');
    await page.keyboard.press('Enter');
    await page.keyboard.type('[x] ');
    await page.keyboard.insertText('海南清单的发布文号与施行日期');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('自贸试验区清单是否另有年度版本');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/notes-pics/note-${theme}.png` });
    await new Desk(page).text.or(page.locator('[data-lexical-editor]')).first().press('Control+End');
    await page.keyboard.press('Control+h');
    await page.waitForTimeout(300);
    await page.keyboard.insertText('清单');
    await page.waitForTimeout(400);
    await shot('find');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await page
      .locator('[data-lexical-editor]')
      .first()
      .evaluate((element) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(
          'text/plain',
          '| 年 | 值 |\n| - | - |\n| 2025 | 8% |\n\n> 他人的话\n\n```\nlet a = 1\n```\n',
        );
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      });
    await page.waitForTimeout(700);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(300);
    await shot('blocks');
    await page.getByRole('tab', { name: language === 'en' ? 'History' : '历史' }).click();
    await page.waitForTimeout(300);
    await page
      .getByRole('button', { name: language === 'en' ? 'Keep a version now' : '现在留一个版本' })
      .click();
    await page.waitForTimeout(800);
    await shot('versions');
    await page.locator('aside time').first().click();
    await page.waitForTimeout(500);
    await shot('version');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.waitForTimeout(800);
    await page.getByRole('tab', { name: language === 'en' ? /Notes/ : /笔记/ }).click();
    await page.waitForTimeout(800);
    await shot('tab');
    await app.close();
  });
}
