import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { InstanceFile, InstanceImages } from '../../../../application/services/instance-images.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import { chooseDicomPackaging } from '../accept/choose-dicom-packaging.js';
import { chooseTransferSyntax } from '../accept/choose-transfer-syntax.js';
import type { DicomwebBase } from '../dicomweb-base.js';
import { notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { answeredByTag } from './entity-tag.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';

interface ChosenInstance {
  readonly instance: StoredInstance;
  readonly transferSyntaxUid: string;
  /** The client leaves the choice to us: what cannot be decompressed may be sent as it is stored. */
  readonly open: boolean;
}

/** What sending needs. */
export interface SendingServices {
  readonly images: InstanceImages;
  readonly base: DicomwebBase;
}

/**
 * Sends instances (PS3.18, 10.4.1.1.1) in the packaging and transfer syntaxes that the client accepts, converted a frame at a
 * time while they are sent: 206 when only some of them can be sent so.
 *
 * @throws DomainError 406 when none can
 */
export async function sendInstances(
  instances: readonly StoredInstance[],
  accepted: readonly AcceptedRange[],
  services: SendingServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const packaging = chooseDicomPackaging(accepted, instances.length === 1);
  const chosen = packaging ? instances.flatMap((one) => choose(one, packaging.transferSyntaxes)) : [];
  const [first] = chosen;
  if (!packaging || !first) throw notAcceptable('What was asked for');
  const single = packaging.packaging === 'single';
  const form = ['instances', packaging.packaging, chosen.map(({ transferSyntaxUid }) => transferSyntaxUid)];
  if (answeredByTag(request, reply, { instances, form, strong: single })) return;
  if (single) {
    const file = await fileOf(first, services.images);
    sendSingle(reply, partOf(first, file, services.base), file.size);
    return;
  }
  const parts = (await readyParts(partsOf(chosen, services))) ?? [];
  sendMultipart(reply, 'application/dicom', parts, chosen.length < instances.length ? 206 : 200);
}

function choose(instance: StoredInstance, wanted: readonly string[]): ChosenInstance[] {
  const syntax = transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax;
  const transferSyntaxUid = chooseTransferSyntax(syntax, wanted);
  if (transferSyntaxUid === undefined) return [];
  const open = wanted.some((each) => each === 'default' || each === '*');
  return [{ instance, transferSyntaxUid, open }];
}

async function* partsOf(
  chosen: readonly ChosenInstance[],
  { images, base }: SendingServices,
): AsyncGenerator<OutgoingPart> {
  for (const each of chosen) yield partOf(each, await fileOf(each, images), base);
}

function partOf({ instance }: ChosenInstance, file: InstanceFile, base: DicomwebBase): OutgoingPart {
  const headers = {
    'Content-Type': `application/dicom; transfer-syntax=${file.transferSyntaxUid}`,
    'Content-Location': base.instance(instance),
  };
  return { headers, content: file.content };
}

async function fileOf(
  { instance, transferSyntaxUid, open }: ChosenInstance,
  images: InstanceImages,
): Promise<InstanceFile> {
  try {
    return await images.file(instance, transferSyntaxUid);
  } catch (error) {
    const refused = error instanceof DomainError && ['not-acceptable', 'too-large'].includes(error.kind);
    const leaves = transferSyntaxUid === EXPLICIT_VR_LITTLE_ENDIAN;
    if (!refused || !open || !leaves) throw error;
    return images.file(instance, instance.transferSyntaxUid);
  }
}
