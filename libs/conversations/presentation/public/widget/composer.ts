import { element } from './element.js';
import { icon } from './icon.js';
import type { Texts } from './texts.js';

/** Of the server. */
const LONGEST = 4_000;
/** From here on it is said how much is left. */
const NEARLY = 3_800;
const TALLEST_PX = 132;
const ACCEPTED = 'image/*,application/pdf';

export interface ComposerListener {
  write(text: string): void;
  attach(file: File): void;
  typing(): void;
}

/** Where the visitor writes: Enter sends, Shift and Enter begin a line. */
export class Composer {
  readonly node: HTMLElement;
  readonly input: HTMLTextAreaElement;
  private readonly left: HTMLElement;

  constructor(
    private readonly listener: ComposerListener,
    private readonly texts: Texts,
  ) {
    this.input = element('textarea', {
      rows: '1',
      maxlength: String(LONGEST),
      placeholder: texts.input,
      'aria-label': texts.input,
      enterkeyhint: 'send',
      dir: 'auto',
    });
    this.left = element('div', { class: 'left', role: 'status' });
    const send = element(
      'button',
      { class: 'send', 'aria-label': texts.send, title: texts.send },
      icon('send'),
    );
    this.node = element('form', { class: 'composer' }, this.left, ...this.attachment(), this.input, send);
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.listen();
  }

  private listen(): void {
    const { input } = this;
    input.addEventListener('input', () => {
      this.fit();
      if (input.value.trim()) this.listener.typing();
    });
    input.addEventListener('keydown', (event) => {
      // While a character is being composed, Enter chooses it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    input.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) event.preventDefault();
      for (const file of files) this.listener.attach(file);
    });
  }

  private attachment(): HTMLElement[] {
    const { attach } = this.texts;
    const chooser = element('input', {
      type: 'file',
      accept: ACCEPTED,
      multiple: true,
      hidden: true,
      'aria-label': attach,
    });
    const button = element(
      'button',
      { type: 'button', class: 'attach', 'aria-label': attach, title: attach },
      icon('clip'),
    );
    button.addEventListener('click', () => chooser.click());
    chooser.addEventListener('change', () => {
      for (const file of chooser.files ?? []) this.listener.attach(file);
      chooser.value = '';
    });
    return [chooser, button];
  }

  private submit(): void {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.fit();
    this.input.focus();
    this.listener.write(text);
  }

  private fit(): void {
    const { input, left } = this;
    left.textContent = input.value.length > NEARLY ? this.texts.left(LONGEST - input.value.length) : '';
    input.style.height = 'auto';
    input.style.height = `${String(Math.min(input.scrollHeight, TALLEST_PX))}px`;
  }
}
