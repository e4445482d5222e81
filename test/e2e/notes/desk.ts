import { expect, type CDPSession, type Page } from '@playwright/test';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import type { ZhangjuWindow } from '../harness';

/** The view 笔记 as a person uses it. */
export class Desk {
  constructor(readonly page: Page) {}

  get title() {
    return this.page.getByRole('textbox', { name: '笔记标题' });
  }
  get text() {
    return this.page.getByRole('textbox', { name: '笔记正文' });
  }
  get quotes() {
    return this.text.locator('[data-quote-state]');
  }
  get rows() {
    return this.page.locator('nav [data-note-id]');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+3');
    await expect(this.page.getByRole('navigation', { name: '全部笔记' })).toBeVisible();
  }
  async newNote(title = ''): Promise<void> {
    await this.page.keyboard.press('Control+n');
    await expect(this.title).toBeFocused();
    await this.page.keyboard.insertText(title);
  }

  /** Asks the store itself, past everything the page shows. */
  async ask<T>(call: string, input: unknown): Promise<T> {
    const reply = await this.page.evaluate(
      ([name, value]) => (window as unknown as ZhangjuWindow).zhangju.call(name as string, value),
      [call, input],
    );
    if (!reply.ok) throw new Error(reply.error?.code);
    return reply.value as T;
  }
  async storedNotes(): Promise<readonly Note[]> {
    const list = await this.ask<readonly Note[]>('note:list', {});
    return Promise.all(list.map(({ id }) => this.ask<Note>('note:get', { noteId: id })));
  }
  async storedBody(): Promise<NoteBody | undefined> {
    return (await this.storedNotes())[0]?.body;
  }
  /** Waits until the store holds these words in a note. */
  async stored(words: string): Promise<void> {
    await expect.poll(async () => JSON.stringify(await this.storedNotes())).toContain(words);
  }

  /** Selects the next sentence of the plan with the keyboard and quotes it. */
  async quoteSentence(steps: number): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await expect(this.page.locator('[data-address]').first()).toBeVisible();
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('q');
  }

  /** Composes like an input method: each step replaces the last, then the word is committed. */
  async compose(cdp: CDPSession, steps: readonly string[], word: string): Promise<void> {
    for (const text of steps) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.page.waitForTimeout(30);
    }
    await cdp.send('Input.insertText', { text: word });
    await this.page.waitForTimeout(60);
  }

  /** Pastes what a program put on the clipboard, in the forms given. */
  async paste(forms: Readonly<Record<string, string>>): Promise<void> {
    await this.text.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, forms);
  }
}
