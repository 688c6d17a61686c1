import { findEntities } from '../find-entities.js';
import { means } from '../means.js';
import { ButtonId } from '../button-id.js';
import type { Modality } from '../modality.js';
import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import type { Slot } from './slot.js';

const OFFERED: readonly Modality[] = ['DX', 'CT', 'MR', 'US', 'MG'];

/** The kind of an examination alone. */
export const modalitySlot: Slot = {
  key: 'modality',
  isFilled: ({ modality }) => modality !== undefined,
  ask: (_, voice) => replyWith('flows.askModality', voice.texts.flows.askModality(), choices(voice)),
  help: (_, voice) => replyWith('intake.helpModality', voice.texts.intake.helpModality(), choices(voice)),
  answer: ({ understood }) => {
    const [found] = findEntities(understood, 'modality');
    if (found) return { kind: 'filled', slots: { modality: found.value }, certain: true };
    return means(understood, ['unsure', 'skip'])
      ? { kind: 'filled', slots: { modality: 'unsure' }, certain: true }
      : { kind: 'missed' };
  },
  volunteered: ({ understood }, _, statedOnly) => {
    const [found] = findEntities(understood, 'modality', statedOnly);
    return found ? { modality: found.value } : null;
  },
  describe: ({ modality }, { texts }) => (modality ? texts.labels.modality[modality] : ''),
};

const choices = ({ texts: { labels } }: Voice) => [
  ...OFFERED.map((modality) => ({
    id: ButtonId.of(`modality:${modality}`, 'modality'),
    label: labels.modality[modality],
  })),
  { id: ButtonId.of('modality:unsure', 'modality'), label: labels.notSure },
];
