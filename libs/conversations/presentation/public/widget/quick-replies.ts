import { element } from './element.js';
import type { QuickReply, ThreadMessage } from './thread-message.js';
import type { Thread } from './thread.js';

/** The answers that were offered last, until something is answered. */
export class QuickReplies {
  readonly node = element('div', { class: 'replies', hidden: true });
  private shown = '';

  constructor(private readonly pressed: (reply: QuickReply) => void) {}

  render({ messages, outgoing }: Thread): void {
    const offered = outgoing.some(({ state }) => state !== 'failed') ? [] : offeredIn(messages);
    const signature = JSON.stringify(offered);
    if (signature === this.shown) return;
    this.shown = signature;
    this.node.hidden = offered.length === 0;
    this.node.replaceChildren(...offered.map((reply) => this.button(reply)));
  }

  private button(reply: QuickReply): HTMLElement {
    const button = element('button', { type: 'button', dir: 'auto' }, reply.label);
    button.addEventListener('click', () => this.pressed(reply));
    return button;
  }
}

function offeredIn(messages: readonly ThreadMessage[]): readonly QuickReply[] {
  const last = messages.map(({ direction }) => direction).lastIndexOf('inbound');
  return messages.slice(last + 1).flatMap(({ buttons }) => buttons);
}
