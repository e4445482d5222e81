import type { Page } from '@playwright/test';
import { expect, test } from '../harness';
import { bar, cards, painted, selectWords } from './reading-page';

const words = '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放';
const section = (page: Page) => page.getByRole('treeitem', { name: /放宽服务领域市场准入/ });
const repairs = (page: Page) => page.getByRole('region', { name: '文本修复' }).getByRole('listitem');

test('a paragraph is split, made a heading and merged again; the mark keeps its words and gets its new address', async ({
  page,
}) => {
  await selectWords(page, words);
  await page.keyboard.press('5');
  await expect(cards(page).first()).toContainText('3.1¶1s4');

  expect(await painted(page, 'repair')).toBe(0);
  await selectWords(page, '有序推进电信');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.locator('[data-kind="paragraph"]')).toHaveCount(76);
  await expect(page.locator('[data-address="3.1¶2"]')).toContainText(words);
  await expect(page.locator('[data-address="3.1¶1"]')).not.toContainText('有序推进电信');
  await expect(cards(page).first()).toContainText('3.1¶2s1');
  await expect(cards(page).first()).toContainText(words);
  expect(await painted(page, 'repair')).toBe(1);

  await page.keyboard.press('Alt+Shift+H');
  await expect(page.getByRole('treeitem')).toHaveCount(42);
  await expect(page.getByRole('treeitem', { name: /有序推进电信/ })).toHaveAttribute('aria-level', '3');
  await expect(cards(page).first()).toContainText('3.1.h1');
  await expect(page.locator('[data-kind="heading"]')).toHaveCount(42);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem')).toHaveCount(41);
  await selectWords(page, '有序推进电信');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.locator('[data-kind="paragraph"]')).toHaveCount(75);
  await expect(cards(page).first()).toContainText('3.1¶1s4');
  await expect(cards(page).first()).toContainText(words);
});

test('a heading moves with its section from the outline, by menu and by keys, and comes back with one press', async ({
  page,
}) => {
  await section(page).click({ button: 'right' });
  const menu = page.getByRole('menu', { name: '文本结构' });
  await expect(menu.getByRole('menuitem')).toHaveCount(9);
  await expect(menu.getByRole('menuitem', { name: /设为标题/ })).toBeDisabled();
  await menu.getByRole('menuitem', { name: /标题升一级/ }).click();
  await expect(section(page)).toHaveAttribute('aria-level', '1');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(section(page)).toHaveAttribute('aria-level', '2');

  const chapter = page.getByRole('treeitem', { name: /深化服务贸易改革开放/ });
  await chapter.click();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(chapter).toHaveAttribute('aria-level', '2');
  await expect(page.locator('[data-kind="heading"]', { hasText: '放宽服务领域市场准入' })).toHaveAttribute(
    'data-level',
    '3',
  );
  await page.getByRole('button', { name: /文本修复 7/ }).click();
  await expect(repairs(page).last()).toContainText('降级');
  await repairs(page).last().getByRole('button', { name: '还原' }).click();
  await expect(chapter).toHaveAttribute('aria-level', '1');
});

test('the palette changes the block of the caret, and leads to an address, also of an older version', async ({
  page,
}) => {
  const open = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused();
    await page.keyboard.insertText(typed);
  };
  const version = await page.evaluate(async () => {
    const list = await window.zhangju.call('document:list', {});
    const plan = list.ok ? list.value[0] : undefined;
    const reply = plan && (await window.zhangju.call('document:open', { documentId: plan.id }));
    return reply?.ok ? reply.value.version : '';
  });
  await expect(page.locator('[data-kind="matter"]')).toHaveCount(1);
  await page.locator('[data-address="3.1¶1"]').click();
  await open('>不入正文');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-kind="matter"]')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '三、（一）第1段 已不入正文' })).toBeVisible();
  await expect(page.locator('[data-kind="matter"]').last()).toContainText(words);

  await open('8.1¶1');
  await page.keyboard.press('Enter');
  const status = page.getByRole('status', { name: '状态栏' });
  await expect(status).toContainText('八、');
  await open(`3.1¶1s4@${version}`);
  await expect(page.getByRole('option', { name: /旧版本/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-kind="matter"]').last()).toBeInViewport();
  await open('3.1¶1s4@0123456789ab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('文库里没有这份文档的版本 0123456789ab');
});

test('what the parser is not sure of is listed with its reason, and the other answer is one press away', async ({
  page,
}) => {
  await page.evaluate(() =>
    window.zhangju.call('document:import', {
      file: {
        kind: 'text',
        name: '条例.txt',
        text: '某条例\n一、总则\n为了规范管理，制定本条例。\n消防职责\n各级人民政府负责。\n三、附则\n本条例自公布之日起施行。',
      },
    }),
  );
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused();
  await page.keyboard.insertText('某条例');
  await page
    .getByRole('option', { name: /某条例/ })
    .first()
    .click();
  await page.getByRole('button', { name: /待看 2/ }).click();
  const doubts = page.getByRole('region', { name: '待看' }).getByRole('listitem');
  await expect(doubts.first()).toContainText('也可能是标题');
  await expect(doubts.last()).toContainText('“三、”之前缺号');
  await doubts.first().getByRole('button', { name: '设为标题' }).click();
  await expect(page.getByRole('treeitem', { name: /消防职责/ })).toBeVisible();
  await expect(doubts).toHaveCount(1);
  await expect(bar(page)).toHaveCount(0);
});
