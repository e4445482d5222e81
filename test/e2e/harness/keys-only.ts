import { expect, type Page } from '@playwright/test';

/** What the page saw of a pointer since `keysOnly`, and the name of what was pressed. */
interface WatchedWindow {
  seenPointers?: string[];
}

/**
 * A hand that has a keyboard and no mouse. Each press says that the focus can be seen afterwards, and
 * `expectNoPointer` that nothing else was used.
 */
export class KeysOnly {
  private constructor(readonly page: Page) {}

  static async on(page: Page): Promise<KeysOnly> {
    await page.evaluate(() => {
      const seen: string[] = [];
      (window as unknown as WatchedWindow).seenPointers = seen;
      for (const type of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart']) {
        window.addEventListener(
          type,
          (event) => void seen.push(`${type} on ${(event.target as Element).tagName}`),
          true,
        );
      }
    });
    return new KeysOnly(page);
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.expectFocusSeen(keys.join(' '));
  }

  /** Types words, as an input method puts them in. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
    await this.expectFocusSeen(words);
  }

  /** Goes on with Tab until the thing of this name has the focus; fails after `most` stops. */
  async tabTo(name: string | RegExp, { back = false, most = 60 } = {}): Promise<void> {
    for (let stop = 0; stop < most; stop += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      await this.expectFocusSeen(`tab ${stop + 1} on the way to ${String(name)}`);
      const named = await this.focusedName();
      if (typeof name === 'string' ? named === name : name.test(named)) return;
    }
    throw new Error(`${most} stops of Tab do not lead to ${String(name)}`);
  }

  /** The name of what has the focus, as it is read out: its label, or its words. */
  focusedName(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const labelled = element?.getAttribute('aria-labelledby');
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (
        element?.getAttribute('aria-label') ??
        (labelled ? document.getElementById(labelled)?.textContent : null) ??
        label ??
        element?.textContent ??
        ''
      ).trim();
    });
  }

  async expectFocusSeen(after: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(focusSeen), { message: `focus after ${after}` }).toBe('seen');
  }

  async expectNoPointer(): Promise<void> {
    expect(await this.page.evaluate(() => (window as unknown as WatchedWindow).seenPointers)).toEqual([]);
  }
}

/** Runs in the page: 'seen', or what has the focus without showing it. */
function focusSeen(): string {
  const element = document.activeElement;
  // The text itself: the selection and its carets say where one is.
  if (!element || element === document.body) return 'seen';
  if (element.querySelector('[data-reader]') || element.matches('[contenteditable="true"]')) return 'seen';
  const isTransparent = (color: string) => /^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/.test(color);
  const hasRing = (of: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(of, pseudo);
    const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !isTransparent(outlineColor);
    return isDrawn || boxShadow !== 'none';
  };
  const says = `${element.tagName} ${element.getAttribute('role') ?? ''} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? ''}`;
  const box = element.getBoundingClientRect();
  const isThere = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!isThere && !hasRing(element.parentElement ?? element)) return `out of sight: ${says}`;
  // The caret of a field is a sign of its own; its frame is asked for where there is none.
  if (element.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea')) return 'seen';
  // A list shows its active row; a menu the row in hand.
  const active = element.getAttribute('aria-activedescendant');
  if (active && document.getElementById(active)) return 'seen';
  if (element.matches('[role^="menuitem"], [role="menu"]')) return 'seen';
  const near = [element, element.parentElement, element.parentElement?.parentElement, ...element.children];
  const inside = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const seen = [...near, ...inside].some(
    (one) => one && (hasRing(one) || hasRing(one, '::before') || hasRing(one, '::after')),
  );
  return seen ? 'seen' : `no ring: ${says}`;
}
