import { ButtonId } from '../button-id.js';
import { means } from '../means.js';
import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import type { Slot } from './slot.js';

/** Permission to write about the order in this conversation; only a clear yes or no counts (GDPR article 4 (11)). */
export const consentSlot: Slot = {
  key: 'consent',
  isFilled: ({ consent }) => consent !== undefined,
  ask: (_, voice) => replyWith('intake.askConsent', voice.texts.intake.askConsent(), yesOrNo(voice)),
  help: (_, voice) => replyWith('intake.helpConsent', voice.texts.intake.helpConsent(), yesOrNo(voice)),
  answer: ({ understood }) => {
    if (means(understood, 'affirm', 0.6)) return { kind: 'filled', slots: { consent: true }, certain: true };
    if (means(understood, 'deny', 0.6)) return { kind: 'filled', slots: { consent: false }, certain: true };
    return { kind: 'missed' };
  },
  volunteered: () => null,
  describe: ({ consent }, { texts: { labels } }) => (consent ? labels.yes : labels.no),
};

const yesOrNo = ({ texts: { labels } }: Voice) => [
  { id: ButtonId.of('yes', 'consent'), label: labels.yes },
  { id: ButtonId.of('no', 'consent'), label: labels.no },
];
