import { VERIFICATION } from '#platform/dimse/echo';
import { encodeCommand } from '#platform/dimse/message/encode-command';
import { COMMAND } from '#platform/dimse/message/command-set';
import { encodeAssociateRequest } from '#platform/dimse/pdu/encode-associate';
import { shortPdus } from '#platform/dimse/pdu/short-pdus';
import { FileMetaReader } from '#imaging/infrastructure/dicom/reading/file-meta-reader';
import type { SeededRandom } from '#test/faults/seeded-random';
import { applyEdits } from '../mutation/edit.js';
import { editBytes } from '../mutation/edit-bytes.js';
import { hostileValues } from '../mutation/hostile-values.js';
import { mutateFile } from '../mutation/mutate-file.js';
import type { SeedFile } from '../mutation/seed-file.js';
import { dataPdus } from './pdu-bytes.js';

const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const EXPLICIT = '1.2.840.10008.1.2.1';
const COMMANDS = [...Object.values(COMMAND), 0x8001, 0x8030, 0x0100, 0xffff];

/** Everything that one peer sends, and what was done with it. */
export interface Conversation {
  readonly bytes: Buffer;
  readonly how: string;
}

/** An association from its request to its release, with a C-STORE of a mutant, or damaged itself. */
export function mutateAssociation(
  seeds: readonly SeedFile[],
  random: SeededRandom,
  number: number,
  titles: { readonly calling: string; readonly called: string },
): Conversation {
  const { bytes: file, how } = mutateFile(seeds, random, number);
  const { sopClass, instance, syntax, dataSet } = partsOf(file);
  const request = encodeAssociateRequest({
    callingAeTitle: titles.calling,
    calledAeTitle: titles.called,
    contexts: [
      { id: 1, abstractSyntax: VERIFICATION, transferSyntaxes: [EXPLICIT] },
      { id: 3, abstractSyntax: sopClass, transferSyntaxes: [syntax] },
    ],
    user: {
      maximumLength: random.pick([0, 7, 4096, 16_384, 16_384, 65_536, 0xffff_ffff]),
      implementationClassUid: '1.2.3',
      implementationVersionName: 'FUZZ',
      roles: [],
      extended: new Map(),
    },
  });
  const command = encodeCommand({
    commandField: random.next() < 0.9 ? COMMAND.store : random.pick(COMMANDS),
    messageId: random.next() < 0.9 ? 1 : hostileValues.number(random),
    affectedSopClassUid: sopClass,
    affectedSopInstanceUid: instance,
    priority: 0,
    hasDataSet: true,
  });
  const piece = random.pick([1_000, 16_000, 200_000]);
  const pdus = [
    request,
    ...dataPdus(3, command, true, 200_000),
    ...dataPdus(3, dataSet, false, piece),
    shortPdus.releaseRequest(),
  ];
  if (random.next() < 0.5) return { bytes: Buffer.concat(pdus), how };
  const { name, damaged } = damage(pdus, random);
  return { bytes: damaged, how: `${how}, PDUs: ${name}` };
}

/** What a C-STORE says of a file; invented where the file does not tell. */
function partsOf(file: Buffer): { sopClass: string; instance: string; syntax: string; dataSet: Buffer } {
  const nothing = { sopClass: SECONDARY_CAPTURE, instance: '1.9.1', syntax: EXPLICIT, dataSet: file };
  try {
    const { meta, rest } = new FileMetaReader().push(file) ?? {};
    if (!meta || !rest) return nothing;
    return {
      sopClass: meta.mediaStorageSopClassUid ?? nothing.sopClass,
      instance: meta.mediaStorageSopInstanceUid ?? nothing.instance,
      syntax: meta.transferSyntaxUid,
      dataSet: rest,
    };
  } catch {
    return nothing;
  }
}

function damage(pdus: readonly Buffer[], random: SeededRandom): { name: string; damaged: Buffer } {
  const at = random.between(0, pdus.length - 1);
  const chosen = Buffer.from(pdus[at] as Buffer);
  const others = (changed: readonly Buffer[]): Buffer =>
    Buffer.concat([...pdus.slice(0, at), ...changed, ...pdus.slice(at + 1)]);
  switch (random.between(0, 6)) {
    case 0:
      chosen.writeUInt32BE(hostileValues.number(random), 2);
      return { name: 'length', damaged: others([chosen]) };
    case 1:
      chosen[0] = random.between(0, 255);
      return { name: 'type', damaged: others([chosen]) };
    case 2:
      return { name: 'twice', damaged: others([chosen, chosen]) };
    case 3:
      return { name: 'without', damaged: others([]) };
    case 4: {
      if (chosen.length > 12) chosen.writeUInt32BE(hostileValues.number(random), 6);
      if (chosen.length > 12) chosen[11] = random.between(0, 255);
      return { name: 'fragment', damaged: others([chosen]) };
    }
    case 5: {
      const whole = Buffer.concat(pdus);
      return { name: 'cut', damaged: whole.subarray(0, random.between(1, whole.length)) };
    }
    default: {
      const { name, edit } = editBytes(chosen, random, pdus[0] as Buffer);
      return { name, damaged: others([applyEdits(chosen, [edit])]) };
    }
  }
}
