import { element } from './element.js';
import { icon } from './icon.js';
import type { Settings } from './settings.js';

const FOCUSABLE = 'button:not([disabled]), textarea, a[href], [tabindex="0"]';

export interface PanelParts {
  readonly log: HTMLElement;
  readonly replies: HTMLElement;
  readonly composer: HTMLElement;
  readonly input: HTMLElement;
}

/** The chat itself: a dialog in the page's corner that keeps the focus until it is closed, or all there is on a page. */
export class Panel {
  readonly node: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly subtitle: HTMLElement;
  private readonly banner: HTMLElement;
  private readonly activity: HTMLElement;
  private readonly inCorner: boolean;

  constructor(
    { display, texts }: Settings,
    private readonly parts: PanelParts,
    private readonly closed: () => void,
  ) {
    this.inCorner = display === 'corner';
    this.heading = element('h2', { id: 'title' }, texts.title);
    this.subtitle = element('p', { hidden: true });
    this.banner = element('div', { class: 'banner', role: 'status' });
    this.activity = element('div', { class: 'activity', role: 'status' });
    const role = this.inCorner ? { role: 'dialog', 'aria-modal': 'true' } : { role: 'region' };
    this.node = element(
      'div',
      { class: 'panel', 'aria-labelledby': 'title', hidden: true, ...role },
      element(
        'div',
        { class: 'header' },
        element('div', { class: 'face' }, icon('chat')),
        element('div', { class: 'title' }, this.heading, this.subtitle),
        this.inCorner && this.closer(texts.close),
      ),
      this.banner,
      parts.log,
      this.activity,
      parts.replies,
      parts.composer,
    );
    if (this.inCorner) this.node.addEventListener('keydown', (event) => this.key(event));
  }

  get isOpen(): boolean {
    return !this.node.hidden;
  }

  open(): void {
    this.node.hidden = false;
    if (this.inCorner) this.parts.input.focus({ preventScroll: true });
  }

  close(): void {
    this.node.hidden = true;
  }

  entitle(name: string, subtitle: string): void {
    this.heading.textContent = name;
    this.subtitle.textContent = subtitle;
    this.subtitle.hidden = subtitle === '';
  }

  /** @param problem that all else stands under; none when empty */
  warn(problem: string): void {
    if (this.banner.textContent !== problem) this.banner.textContent = problem;
  }

  /** Shows that somebody writes, in words for those who cannot see it. */
  showTyping(words: string): void {
    if (words === '') this.activity.replaceChildren();
    else if (!this.activity.firstChild)
      this.activity.append(
        element('span', { class: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')),
        element('span', { class: 'hidden' }, words),
      );
  }

  private closer(label: string): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'close', 'aria-label': label, title: label },
      icon('close'),
    );
    button.addEventListener('click', this.closed);
    return button;
  }

  private key(event: KeyboardEvent): void {
    // What is meant for the chat is not for the page's own shortcuts.
    event.stopPropagation();
    if (event.key === 'Escape' && !event.isComposing) this.closed();
    if (event.key === 'Tab') this.keepFocus(event);
  }

  private keepFocus(event: KeyboardEvent): void {
    const places = [...this.node.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (place) => place.getClientRects().length > 0,
    );
    const [first, last] = [places[0], places.at(-1)];
    const root = this.node.getRootNode() as ShadowRoot;
    const leaves = event.shiftKey ? root.activeElement === first : root.activeElement === last;
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
