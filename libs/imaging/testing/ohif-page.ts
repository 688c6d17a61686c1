import type { Page } from 'playwright-core';
import { until } from '#test/support/until';

/** What the first viewport shows: how many different greys, and a sum that changes with the picture. */
interface Picture {
  readonly greys: number;
  readonly sum: string;
}

/** Runs in the page, which has no types here. */
const PICTURE = `(async () => {
  const canvas = document.querySelector('canvas.cornerstone-canvas');
  if (!canvas || canvas.width === 0) return { greys: 0, sum: '' };
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const greys = new Set();
  for (let at = 0; at < data.length; at += 4) greys.add(data[at]);
  const digest = await crypto.subtle.digest('SHA-256', data);
  return { greys: greys.size, sum: Array.from(new Uint8Array(digest)).join('.') };
})()`;

/** OHIF as a person sees and uses it. */
export class OhifPage {
  constructor(readonly page: Page) {}

  /** Goes past what is shown to newcomers. */
  async settle(): Promise<void> {
    await this.page.getByText('Skip all').click();
    await this.page.getByText('Confirm and hide').click();
  }

  picture(): Promise<Picture> {
    return this.page.evaluate<Picture>(PICTURE);
  }

  /** Waits for a picture, another than a former one. */
  shows(what: string, former?: Picture): Promise<Picture> {
    return until(
      what,
      async () => {
        const picture = await this.picture();
        return picture.greys > 50 && picture.sum !== former?.sum && picture;
      },
      30_000,
    );
  }

  async scroll(): Promise<void> {
    await this.page.locator('[data-cy="viewport-pane"]').first().hover();
    await this.page.mouse.wheel(0, 100);
  }

  /** `2/5` of the image that is shown. */
  async position(): Promise<string | undefined> {
    const text = await this.page.locator('[data-cy="viewport-overlay-bottom-right"]').first().textContent();
    return /\((\d+\/\d+)\)/.exec(text ?? '')?.[1];
  }
}
