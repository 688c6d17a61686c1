import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { FoundImage } from '../../../../application/services/dicom-files.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import { InstanceImages } from '../../../../application/services/instance-images.js';
import { oneAhead } from '../../../../application/services/one-ahead.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import type { FrameRepresentation } from '../accept/choose-frame-representation.js';
import { chooseFrameRepresentation } from '../accept/choose-frame-representation.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noSuchObject, notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { answeredByTag } from './entity-tag.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';
import { unlessRefused } from './unless-refused.js';

/** Frames of one instance in the form that a client wants. */
interface Plan {
  readonly instance: StoredInstance;
  readonly image: FoundImage;
  /** From 1 on, in the order asked for. */
  readonly numbers: readonly number[];
  readonly representation: FrameRepresentation;
}

/** Sends frames (PS3.18, 10.4.1.1.6) and all pixel data of instances, converted a frame at a time where it has to be. */
@Injectable()
export class FrameSender {
  constructor(
    private readonly contents: InstanceContents,
    private readonly images: InstanceImages,
    private readonly base: DicomwebBase,
  ) {}

  /** @param numbers from 1 on */
  async sendFrames(
    instance: StoredInstance,
    numbers: readonly number[],
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const image = await this.contents.findImage(instance);
    if (!image || numbers.some((number) => !image.frames[number - 1])) throw noSuchObject();
    const plan = planFor(instance, image, numbers, accepted);
    if (!plan) throw notAcceptable('What was asked for');
    const { packaging, mediaType, transferSyntaxUid } = plan.representation;
    const single = packaging === 'single';
    const form = ['frames', numbers, packaging, mediaType, transferSyntaxUid];
    if (answeredByTag(request, reply, { instances: [instance], form, strong: single })) return;
    const parts = this.partsOf(plan);
    if (single) sendSingle(reply, (await parts.next()).value as OutgoingPart);
    else sendMultipart(reply, mediaType, (await readyParts(parts)) ?? []);
  }

  /** All frames of all of them; 206 when some cannot be sent in a form that the client accepts. */
  async sendPixelData(
    instances: readonly StoredInstance[],
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = ['pixel data', accepted.map(({ type, parameters }) => [type, ...parameters])];
    if (answeredByTag(request, reply, { instances, form, strong: false })) return;
    const plans: Plan[] = [];
    let images = 0;
    for (const instance of instances) {
      const finding = this.contents.findImage(instance).then((image) => ({ image }));
      const found = instances.length === 1 ? await finding : await unlessRefused(finding);
      if (found && !found.image) continue;
      images++;
      const image = found?.image;
      if (!image) continue;
      const numbers = image.frames.map((_, index) => index + 1);
      const plan = planFor(instance, image, numbers, accepted, false);
      if (plan) plans.push(plan);
    }
    if (images === 0) throw noSuchObject();
    const parts = await readyParts(this.partsOfAll(plans));
    if (!parts) throw notAcceptable('The pixel data');
    const { mediaType } = (plans[0] as Plan).representation;
    sendMultipart(reply, mediaType, parts, plans.length < images ? 206 : 200);
  }

  private async *partsOfAll(plans: readonly Plan[]): AsyncGenerator<OutgoingPart> {
    for (const plan of plans) yield* this.partsOf(plan);
  }

  private async *partsOf({ instance, image, numbers, representation }: Plan): AsyncGenerator<OutgoingPart> {
    const { mediaType, transferSyntaxUid } = representation;
    const part = (number: number, content: OutgoingPart['content']): OutgoingPart => ({
      headers: {
        'Content-Type': `${mediaType}; transfer-syntax=${transferSyntaxUid}`,
        'Content-Location': `${this.base.instance(instance)}/frames/${number}`,
      },
      content,
    });
    const stored = image.frames[0]?.encapsulated ? instance.transferSyntaxUid : EXPLICIT_VR_LITTLE_ENDIAN;
    if (transferSyntaxUid === stored) {
      for (const number of numbers) {
        const found = image.frames[number - 1];
        if (found) yield part(number, this.contents.read(instance, found));
      }
      return;
    }
    const convert = async (index: number): Promise<OutgoingPart> => {
      const number = numbers[index] as number;
      return part(number, (await this.images.frame(instance, image, number - 1, transferSyntaxUid)).bytes);
    };
    yield* oneAhead(numbers.length, await convert(0), convert);
  }
}

function planFor(
  instance: StoredInstance,
  image: FoundImage,
  numbers: readonly number[],
  accepted: readonly AcceptedRange[],
  mayBeBare = numbers.length === 1,
): Plan | undefined {
  const encapsulated = image.frames[0]?.encapsulated ?? false;
  const syntax = { ...(transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax), encapsulated };
  const representation = chooseFrameRepresentation(accepted, syntax, mayBeBare);
  return representation && { instance, image, numbers, representation };
}
