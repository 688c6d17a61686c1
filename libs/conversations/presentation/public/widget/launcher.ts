import { element } from './element.js';
import { icon } from './icon.js';
import type { Texts } from './texts.js';

const MOST_SHOWN = 9;

/** The button that opens the chat, with how much is unread. */
export class Launcher {
  readonly node: HTMLElement;
  readonly button: HTMLButtonElement;
  private readonly count: HTMLElement;
  private readonly spoken: HTMLElement;

  constructor(
    private readonly texts: Texts,
    pressed: () => void,
  ) {
    this.count = element('span', { class: 'count', 'aria-hidden': 'true', hidden: true });
    this.spoken = element('span', { class: 'hidden', role: 'status' });
    this.button = element(
      'button',
      { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
      icon('chat'),
      this.count,
    );
    this.button.addEventListener('click', pressed);
    this.node = element('div', { role: 'region', 'aria-label': texts.title }, this.button, this.spoken);
    this.showUnread(0);
  }

  showUnread(count: number): void {
    const words = count > 0 ? this.texts.unread(count) : '';
    this.count.hidden = count === 0;
    this.count.textContent = count > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : String(count);
    this.button.setAttribute('aria-label', words ? `${this.texts.open}, ${words}` : this.texts.open);
    if (this.spoken.textContent !== words) this.spoken.textContent = words;
  }

  showOpen(isOpen: boolean): void {
    this.node.hidden = isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
  }
}
