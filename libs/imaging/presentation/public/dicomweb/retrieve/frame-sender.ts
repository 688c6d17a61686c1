import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { FoundBytes, FoundImage } from '../../../../application/services/dicom-files.js';
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

/** Numbers of frames, from 1 on, in the order asked for: all of a million are counted, not listed. */
interface FrameNumbers {
  readonly length: number;
  at(index: number): number | undefined;
}

/** Frames of one instance in the form that a client wants. */
export interface FramePlan {
  readonly instance: StoredInstance;
  readonly image: FoundImage;
  readonly numbers: FrameNumbers;
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
    numbers: readonly number[] | 'all',
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const image = await this.contents.findImage(instance);
    if (!image) throw noSuchObject();
    const all = numbers === 'all';
    if (!all && numbers.some((number) => number > image.frames.length)) throw noSuchObject();
    if (!all) this.contents.checkOrder(instance, numbers);
    const plan = planFor(instance, image, all ? everyFrame(image) : numbers, accepted, true);
    if (!plan) throw notAcceptable('What was asked for');
    const { packaging, mediaType, transferSyntaxUid } = plan.representation;
    const single = packaging === 'single';
    const form = ['frames', numbers, packaging, mediaType, transferSyntaxUid];
    if (answeredByTag(request, reply, { instances: [instance], form, strong: single })) return;
    if (single) sendSingle(reply, await this.part(plan, 0));
    else sendMultipart(reply, mediaType, (await readyParts(this.partsOf(plan))) ?? []);
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
    const plans: FramePlan[] = [];
    let images = 0;
    for (const instance of instances) {
      const plan = await this.planAll(instance, accepted, instances.length === 1);
      if (plan) images++;
      if (plan && plan !== 'refused') plans.push(plan);
    }
    if (images === 0) throw noSuchObject();
    const parts = await readyParts(this.partsOfAll(plans));
    if (!parts) throw notAcceptable('The pixel data');
    sendMultipart(reply, parts.mediaType, parts, plans.length < images ? 206 : 200);
  }

  /**
   * How all frames of an instance would be sent; undefined when it has none. Refused are those that the client does not accept in
   * any form they can be sent in, and those that cannot be told apart.
   *
   * @param alone there are no others that could be sent: what is wrong with its frames is thrown
   */
  async planAll(
    instance: StoredInstance,
    accepted: readonly AcceptedRange[],
    alone: boolean,
  ): Promise<FramePlan | 'refused' | undefined> {
    const finding = this.contents.findImage(instance).then((image) => ({ image }));
    const found = alone ? await finding : await unlessRefused(finding);
    if (!found) return 'refused';
    const { image } = found;
    return image && (planFor(instance, image, everyFrame(image), accepted, false) ?? 'refused');
  }

  /** Each is begun while the one before is sent. */
  async *partsOf(plan: FramePlan): AsyncGenerator<OutgoingPart> {
    const reading = this.contents.keepOpen(plan.instance);
    try {
      const first = await this.part(plan, 0);
      yield* oneAhead(plan.numbers.length, first, (index) => this.part(plan, index));
    } finally {
      await reading.close();
    }
  }

  private async *partsOfAll(plans: readonly FramePlan[]): AsyncGenerator<OutgoingPart> {
    for (const plan of plans) yield* this.partsOf(plan);
  }

  private async part(
    { instance, image, numbers, representation }: FramePlan,
    index: number,
  ): Promise<OutgoingPart> {
    const { mediaType, transferSyntaxUid } = representation;
    const number = numbers.at(index) as number;
    const found = image.frames.at(number - 1) as FoundBytes;
    const stored = found.encapsulated ? instance.transferSyntaxUid : EXPLICIT_VR_LITTLE_ENDIAN;
    return {
      headers: {
        'Content-Type': `${mediaType}; transfer-syntax=${transferSyntaxUid}`,
        'Content-Location': `${this.base.instance(instance)}/frames/${number}`,
      },
      content:
        transferSyntaxUid === stored
          ? this.contents.read(instance, found)
          : (await this.images.frame(instance, image, number - 1, transferSyntaxUid)).bytes,
    };
  }
}

const everyFrame = ({ frames }: FoundImage): FrameNumbers => ({
  length: frames.length,
  at: (index) => index + 1,
});

function planFor(
  instance: StoredInstance,
  image: FoundImage,
  numbers: FrameNumbers,
  accepted: readonly AcceptedRange[],
  mayBeBare: boolean,
): FramePlan | undefined {
  const encapsulated = image.frames.at(0)?.encapsulated ?? false;
  const syntax = { ...(transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax), encapsulated };
  const representation = chooseFrameRepresentation(accepted, syntax, mayBeBare && numbers.length === 1);
  return representation && { instance, image, numbers, representation };
}
