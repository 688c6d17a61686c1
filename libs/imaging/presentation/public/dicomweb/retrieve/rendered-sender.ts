import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { FoundContent } from '../../../../application/services/dicom-files.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import { InstanceImages } from '../../../../application/services/instance-images.js';
import type { PictureType, Rendering } from '../../../../application/services/rendering.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import { chooseRendered, type RenderedChoice } from '../accept/choose-rendered.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noSuchObject, notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { answeredByTag } from './entity-tag.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';
import { unlessRefused } from './unless-refused.js';

/** What is asked for, beside the instances. */
export interface RenderedRequest {
  readonly accepted: readonly AcceptedRange[];
  readonly rendering: Omit<Rendering, 'mediaType'>;
  /** `rendered` or `thumbnail`, part of the address. */
  readonly kind: 'rendered' | 'thumbnail';
  /** Parameters that change nothing: the client is told (PS3.18, 8.3.5.1.1). */
  readonly leftOut: readonly string[];
}

interface Planned {
  readonly instance: StoredInstance;
  readonly content: FoundContent;
  readonly choice: RenderedChoice;
}

const PICTURES = ['image/jpeg', 'image/png', 'image/gif'] as const;
/** Instances that a thumbnail looks at before it gives up. */
const TRIED = 5;
/** A report is text alone: whatever got into it, a browser is to run and load nothing. */
const NO_CONTENT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Sends instances as pictures and documents for people to look at (PS3.18, 8.7.4 and 10.4.1.1.3). */
@Injectable()
export class RenderedSender {
  constructor(
    private readonly contents: InstanceContents,
    private readonly images: InstanceImages,
    private readonly base: DicomwebBase,
  ) {}

  /** One picture or document of each instance; 206 when some cannot be rendered so. */
  async sendInstances(
    instances: readonly StoredInstance[],
    asked: RenderedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (this.answered(instances, [], asked, request, reply)) return;
    const planned: Planned[] = [];
    for (const instance of instances) {
      const one = instances.length === 1;
      const planning = this.plan(instance, asked, one);
      const plan = one ? await planning : await unlessRefused(planning);
      if (plan) planned.push(plan);
    }
    await this.send(planned, this.partsOf(planned, asked), planned.length < instances.length, reply);
  }

  /** Pictures of frames of one instance. @param numbers from 1 on */
  async sendFrames(
    instance: StoredInstance,
    numbers: readonly number[],
    asked: RenderedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const content = await this.contents.findContent(instance);
    if (content.kind !== 'image') throw noSuchObject();
    if (numbers.some((number) => number > content.image.frames.length)) throw noSuchObject();
    this.contents.checkOrder(instance, numbers);
    if (this.answered([instance], numbers, asked, request, reply)) return;
    const choice = chooseRendered(asked.accepted, PICTURES, numbers.length === 1);
    if (!choice) throw notAcceptable('A frame');
    const planned = { instance, content, choice };
    await this.send([planned], this.framesOf(planned, numbers, asked), false, reply);
  }

  /** One small picture that stands for all: of an instance in the middle, or of one near it that is an image. */
  async sendThumbnail(
    instances: readonly StoredInstance[],
    asked: RenderedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (this.answered(instances, [], asked, request, reply)) return;
    const middle = Math.floor((instances.length - 1) / 2);
    const others = instances.slice(0, middle).reverse();
    for (const instance of [...instances.slice(middle), ...others].slice(0, TRIED)) {
      const plan = await unlessRefused(this.plan(instance, asked, true));
      if (plan?.content.kind !== 'image') continue;
      const sending = this.send([plan], this.partsOf([plan], asked), false, reply).then(() => true);
      if (await unlessRefused(sending)) return;
    }
    throw notAcceptable('A thumbnail');
  }

  private answered(
    instances: readonly StoredInstance[],
    numbers: readonly number[],
    { accepted, rendering, kind, leftOut }: RenderedRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): boolean {
    const text = `The ${leftOut.join(' and ')} parameter is not supported and was left out.`;
    if (leftOut.length > 0) void reply.header('warning', `299 ${this.base.url}: ${text}`);
    const types = accepted.map(({ type, parameters }) => [type, parameters.get('type')]);
    const form = [kind, numbers, types, rendering];
    return answeredByTag(request, reply, { instances, form, strong: false });
  }

  private async plan(
    instance: StoredInstance,
    { accepted }: RenderedRequest,
    mayBeBare: boolean,
  ): Promise<Planned | undefined> {
    const content = await this.contents.findContent(instance);
    if (content.kind === 'image') this.images.admit(content.image);
    const offered =
      content.kind === 'image'
        ? PICTURES
        : content.kind === 'pdf'
          ? ['application/pdf']
          : content.kind === 'document'
            ? ['text/html', 'text/plain']
            : [];
    const choice = chooseRendered(accepted, offered, mayBeBare);
    return choice && { instance, content, choice };
  }

  private async send(
    planned: readonly Planned[],
    parts: AsyncGenerator<OutgoingPart>,
    someLeftOut: boolean,
    reply: FastifyReply,
  ): Promise<void> {
    const [first] = planned;
    if (!first) throw notAcceptable('What was asked for');
    if (first.choice.mediaType === 'text/html') void reply.header('content-security-policy', NO_CONTENT);
    if (first.choice.packaging === 'single') {
      const single = (await parts.next()).value as OutgoingPart;
      await parts.return(undefined);
      sendSingle(reply, single);
      return;
    }
    const ready = await readyParts(parts);
    if (!ready) throw notAcceptable('What was asked for');
    sendMultipart(reply, first.choice.mediaType, ready, someLeftOut ? 206 : 200);
  }

  private async *partsOf(
    planned: readonly Planned[],
    { rendering }: RenderedRequest,
  ): AsyncGenerator<OutgoingPart> {
    for (const { instance, content, choice } of planned) {
      const { mediaType } = choice;
      const headers = (type: string): Record<string, string> => ({
        'Content-Type': type,
        'Content-Location': `${this.base.instance(instance)}/rendered`,
      });
      if (content.kind === 'image') {
        const asked = { ...rendering, mediaType: mediaType as PictureType };
        const painting = this.images.picture(instance, content.image, asked);
        // one that cannot be shown does not hide the others
        const picture = planned.length === 1 ? await painting : await unlessRefused(painting);
        if (picture) yield { headers: headers(mediaType), content: picture.bytes };
      } else if (content.kind === 'document') {
        const text = mediaType === 'text/html' ? content.html : content.text;
        yield { headers: headers(`${mediaType}; charset=utf-8`), content: Buffer.from(text) };
      } else if (content.kind === 'pdf') {
        const pdf = content.content;
        const bytes = pdf instanceof Uint8Array ? pdf : this.contents.read(instance, pdf);
        yield { headers: headers(mediaType), content: bytes };
      }
    }
  }

  private async *framesOf(
    { instance, content, choice }: Planned,
    numbers: readonly number[],
    { rendering }: RenderedRequest,
  ): AsyncGenerator<OutgoingPart> {
    if (content.kind !== 'image') return;
    const asked = { ...rendering, mediaType: choice.mediaType as PictureType };
    const reading = this.contents.keepOpen(instance);
    try {
      for (const number of numbers) {
        const { bytes } = await this.images.picture(instance, content.image, asked, number);
        const location = `${this.base.instance(instance)}/frames/${number}/rendered`;
        yield { headers: { 'Content-Type': choice.mediaType, 'Content-Location': location }, content: bytes };
      }
    } finally {
      await reading.close();
    }
  }
}
