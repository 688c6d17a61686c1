import type { Locator, Page } from 'playwright-core';

/** The webchat as a visitor sees it. */
export class ChatPage {
  readonly launcher: Locator;
  readonly dialog: Locator;
  readonly log: Locator;
  readonly input: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.launcher = page.getByRole('button', { name: /Open the chat/ });
    this.dialog = page.getByRole('dialog');
    this.log = page.getByRole('log');
    this.input = page.getByRole('textbox', { name: 'Your message' });
    this.messages = page.locator('.message');
  }

  async write(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  press(label: string): Promise<void> {
    return this.page.locator('.replies').getByRole('button', { name: label, exact: true }).click();
  }

  /** Waits until a message says it. */
  reads(text: string | RegExp): Promise<void> {
    return this.page.locator('.bubble').getByText(text).last().waitFor();
  }

  texts(): Promise<string[]> {
    return this.page.locator('.bubble').allTextContents();
  }
}
