import { element } from './element.js';
import { type Keyed, KeyedChildren } from './keyed-children.js';
import { linkedText } from './linked-text.js';
import type { MediaView } from './media-view.js';
import type { Outgoing } from './outgoing.js';
import type { Texts } from './texts.js';
import type { Thread } from './thread.js';
import type { ThreadMessage } from './thread-message.js';
import type { Times } from './times.js';

/** Whoever is so near to the end, in pixels, wants to see what comes. */
const AT_END = 80;

/** What the same side says within so many milliseconds is said in one breath. */
const BREATH_MS = 3 * 60_000;

/** The messages, in a region that is read aloud as they come. */
export class MessageList {
  readonly node: HTMLElement;
  private readonly children: KeyedChildren;
  private notice = '';
  private atEnd = true;
  private top = 0;
  private shown: readonly ThreadMessage[] = [];

  constructor(
    private readonly thread: Thread,
    private readonly media: MediaView,
    private readonly texts: Texts,
    private readonly times: Times,
  ) {
    const label = texts.messages;
    // Silent until what was said before is there.
    this.node = element('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'off',
      'aria-label': label,
      tabindex: '0',
    });
    this.children = new KeyedChildren(this.node);
    this.node.addEventListener('scroll', () => {
      this.scrolled();
      if (this.node.scrollTop < AT_END) void thread.older();
    });
    // What is offered below takes its room from here.
    new ResizeObserver(() => this.grown()).observe(this.node);
  }

  /** What is said before the first message. */
  introduce(notice: string): void {
    this.notice = notice;
  }

  render(): void {
    const { node, thread } = this;
    const fromEnd = node.scrollHeight - node.scrollTop;
    const [former] = this.shown;
    this.children.show(this.entries());
    this.shown = thread.messages;
    if (this.atEnd) this.toEnd();
    // What was read stays where it was when older messages come before it.
    else if (former !== this.shown[0]) node.scrollTop = node.scrollHeight - fromEnd;
    if (thread.loaded) queueMicrotask(() => node.setAttribute('aria-live', 'polite'));
  }

  toEnd(): void {
    this.atEnd = true;
    this.node.scrollTop = this.node.scrollHeight;
  }

  /** Something has got another size: who saw the end still does. */
  grown(): void {
    if (this.atEnd) this.toEnd();
  }

  /** Only who goes back leaves the end: it also moves away by itself, as things grow. */
  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    if (scrollTop < this.top || !this.atEnd) this.atEnd = scrollHeight - scrollTop - clientHeight < AT_END;
    this.top = scrollTop;
  }

  private entries(): Keyed[] {
    const { messages, outgoing, hasOlder, loaded } = this.thread;
    const entries: Keyed[] = [];
    let day = '';
    const at = (date: Date) => {
      const today = this.times.day(date);
      if (today !== day) entries.push(plain(`day ${date.toDateString()}`, 'day', today));
      day = today;
    };
    if (!loaded || hasOlder) entries.push(plain('older', 'day', this.texts.loading));
    else if (this.notice) entries.push(plain('notice', 'notice', this.notice));
    messages.forEach((message, place) => {
      at(new Date(message.occurredAt));
      entries.push(this.message(message, place));
    });
    for (const one of outgoing) {
      at(one.at);
      entries.push(this.onItsWay(one));
    }
    return entries;
  }

  private message(message: ThreadMessage, place: number): Keyed {
    const own = message.direction === 'inbound';
    const follows = belongs(this.thread.messages[place - 1], message);
    const followed = belongs(message, this.thread.messages[place + 1]);
    const who = own
      ? this.texts.you
      : message.authorKind === 'bot'
        ? this.texts.assistant
        : this.texts.person;
    const date = new Date(message.occurredAt);
    const time = element('time', { datetime: message.occurredAt }, this.times.time(date));
    return {
      key: message.clientId ?? message.id,
      signature: JSON.stringify([message.text, message.media, follows, followed]),
      make: () =>
        element(
          'div',
          { class: `message ${own ? 'own' : 'theirs'}${follows ? ' follows' : ''}`, 'data-id': message.id },
          element('div', { class: own || follows ? 'who hidden' : 'who' }, who),
          ...message.media.map((one) => element('div', { class: 'media' }, this.media.show(one))),
          message.text ? element('div', { class: 'bubble', dir: 'auto' }, ...linkedText(message.text)) : null,
          element(
            'div',
            { class: followed ? 'hidden' : 'state' },
            time,
            own ? ` · ${this.texts.sent}` : null,
          ),
        ),
    };
  }

  private onItsWay(one: Outgoing): Keyed {
    const { id, text, file, state, refusal, progress } = one;
    const share = Math.round(progress * 100);
    return {
      key: id,
      signature: JSON.stringify([state, refusal, file ? share : 0]),
      make: () => {
        const uploading = file && state === 'sending';
        return element(
          'div',
          { class: `message own ${state}` },
          element('div', { class: 'who hidden' }, this.texts.you),
          file ? element('div', { class: 'media' }, this.media.named(file.name, file.size)) : null,
          uploading
            ? element(
                'progress',
                { max: '100', value: String(share), 'aria-label': file.name },
                `${String(share)} %`,
              )
            : null,
          text ? element('div', { class: 'bubble', dir: 'auto' }, text) : null,
          element(
            'div',
            { class: 'state' },
            ...(refusal ? this.failed(id, refusal) : [this.progress(state)]),
          ),
        );
      },
    };
  }

  private progress(state: Outgoing['state']): string {
    return state === 'sent' ? this.texts.sent : this.texts.sending;
  }

  private failed(id: string, refusal: NonNullable<Outgoing['refusal']>): (Node | string)[] {
    const act = (label: string, work: () => void) => {
      const button = element('button', { type: 'button', class: 'link' }, label);
      button.addEventListener('click', work);
      return button;
    };
    const retry = act(this.texts.retry, () => this.thread.retry(id));
    const discard = act(this.texts.discard, () => this.thread.discard(id));
    return [`${this.texts.refusals[refusal]} `, ...(refusal === 'file-type' ? [] : [retry, ' ']), discard];
  }
}

function belongs(first: ThreadMessage | undefined, second: ThreadMessage | undefined): boolean {
  return (
    first?.direction === second?.direction &&
    first?.authorKind === second?.authorKind &&
    Date.parse(second?.occurredAt ?? '') - Date.parse(first?.occurredAt ?? '') < BREATH_MS
  );
}

const plain = (key: string, name: string, text: string): Keyed => ({
  key,
  signature: text,
  make: () => element('div', { class: name }, text),
});
