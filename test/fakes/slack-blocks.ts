import { seenText } from './slack-seen-text.js';

export interface SlackButton {
  readonly text: string;
  readonly value: string;
  readonly action_id: string;
}

interface Block {
  readonly type: string;
  readonly text?: { readonly text: string };
  readonly elements?: readonly { text: { text: string }; value: string; action_id: string }[];
}

/** What people see of sections and buttons; null when they are beyond Block Kit's limits. */
export function showBlocks(given: unknown[]): { text: string; buttons: SlackButton[] } | null {
  const blocks = given as Block[];
  if (blocks.length > 50 || !blocks.every(isWithinLimits)) return null;
  return {
    text: seenText(blocks.flatMap((block) => block.text?.text ?? []).join('\n')),
    buttons: blocks.flatMap(({ elements = [] }) =>
      elements.map(({ text, value, action_id }) => ({ text: seenText(text.text), value, action_id })),
    ),
  };
}

function isWithinLimits({ type, text, elements = [] }: Block): boolean {
  if (type === 'section') return text !== undefined && text.text.length >= 1 && text.text.length <= 3_000;
  const ids = new Set(elements.map(({ action_id }) => action_id));
  const fit = elements.every(
    ({ text: { text: label }, value }) => label.length >= 1 && label.length <= 75 && value.length <= 2_000,
  );
  return (
    type === 'actions' && elements.length >= 1 && elements.length <= 25 && ids.size === elements.length && fit
  );
}
