import { BODY_PARTS } from '../body-part.js';
import type { BotTurn } from '../bot-turn.js';
import type { Button } from '../button.js';
import { ButtonId } from '../button-id.js';
import { means } from '../means.js';
import type { Modality } from '../modality.js';
import { replyWith } from '../reply-with.js';
import { saysNothingOfItsOwn } from '../says-nothing-of-its-own.js';
import type { Voice } from '../voice.js';
import { describeExamination } from './describe-examination.js';
import type { Examination } from './intake-slots.js';
import { readExamination } from './read-examination.js';
import type { Slot } from './slot.js';

const OFFERED: readonly Modality[] = ['DX', 'CT', 'MR', 'US', 'MG', 'unsure'];
const NEEDS_NO_BODY_PART: readonly Modality[] = ['BMD', 'PT', 'PX'];

type MissingPart = 'modality' | 'body-part' | 'laterality';

/** Which examination: kind, part of the body and, for paired parts, the side. */
export const examinationSlot: Slot = {
  key: 'examination',
  isFilled: ({ examination }) => missing(examination) === null,
  ask: (slots, voice) => ask(slots.examination, voice),
  help: (slots, voice) => {
    const { intake } = voice.texts;
    const part = missing(slots.examination) ?? 'modality';
    if (part === 'laterality')
      return replyWith('intake.helpLaterality', intake.helpLaterality(), sides(voice));
    if (part === 'body-part') return replyWith('intake.helpBodyPart', intake.helpBodyPart());
    return replyWith('intake.helpModality', intake.helpModality(), modalities(voice));
  },
  answer: (turn, slots, attempts) => {
    const read = readExamination(turn.understood, slots.examination, false);
    if (read) return { kind: 'filled', slots: { examination: read }, certain: true };
    const rest = readInWords(turn, slots.examination, attempts);
    return rest ? { kind: 'filled', slots: { examination: rest }, certain: false } : { kind: 'missed' };
  },
  volunteered: (turn, slots, statedOnly) => {
    const read = readExamination(turn.understood, slots.examination, statedOnly);
    return read ? { examination: read } : null;
  },
  describe: ({ examination }, voice) => (examination ? describeExamination(examination, voice.texts) : ''),
};

function missing(examination: Examination | undefined): MissingPart | null {
  if (!examination?.modality) return 'modality';
  const { bodyPart, modality, laterality } = examination;
  if (!bodyPart) return NEEDS_NO_BODY_PART.includes(modality) ? null : 'body-part';
  return typeof bodyPart === 'string' && BODY_PARTS[bodyPart].side && !laterality ? 'laterality' : null;
}

function ask(examination: Examination | undefined, voice: Voice) {
  const { intake, labels } = voice.texts;
  const { bodyPart, modality } = examination ?? {};
  const part = missing(examination) ?? 'modality';
  const label = !bodyPart ? null : typeof bodyPart === 'string' ? labels.bodyPart[bodyPart] : bodyPart.other;
  if (part === 'laterality')
    return replyWith('intake.askLaterality', intake.askLaterality(label ?? ''), sides(voice));
  if (part === 'body-part' && modality)
    return replyWith('intake.askBodyPart', intake.askBodyPart(labels.modality[modality]));
  return replyWith('intake.askModality', intake.askModality(label), modalities(voice));
}

/** "I don't know" leaves the kind to the front desk; a body part in unknown words is taken when it was asked twice. */
function readInWords(
  { understood }: BotTurn,
  known: Examination | undefined,
  attempts: number,
): Examination | null {
  const part = missing(known);
  const unsure = means(understood, ['unsure', 'skip']);
  if (part === 'modality') return unsure ? { ...known, modality: 'unsure' } : null;
  const plain =
    !understood.question &&
    !saysNothingOfItsOwn(understood) &&
    /\p{L}{3}/u.test(understood.text) &&
    understood.text.length <= 60;
  if (part === 'body-part' && attempts >= 1 && plain)
    return { ...known, bodyPart: { other: understood.text } };
  return null;
}

const modalities = ({ texts: { labels } }: Voice): Button[] =>
  OFFERED.map((modality) => ({
    id: ButtonId.of(`modality:${modality}`, 'examination'),
    label: modality === 'unsure' ? labels.notSure : labels.modality[modality],
  }));

const sides = ({ texts: { labels } }: Voice): Button[] =>
  (['L', 'R', 'B'] as const).map((side) => ({
    id: ButtonId.of(`side:${side}`, 'examination'),
    label: labels.laterality[side],
  }));
