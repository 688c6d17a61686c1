import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, Mediator } from '#kernel';
import { byteRange } from '#platform/http/files/byte-range';
import { refuseRange } from '#platform/http/files/refuse-range';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import { GetMetadata } from '../../../../application/queries/get-metadata/get-metadata.query.js';
import type { FoundBytes } from '../../../../application/services/dicom-files.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import { chooseFrameRepresentation } from '../accept/choose-frame-representation.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noSuchObject, notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { cutBytes } from './cut-bytes.js';
import { answeredByTag } from './entity-tag.js';
import { type FramePlan, FrameSender } from './frame-sender.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';

const OCTETS = 'application/octet-stream';
const PIXEL_DATA = '7FE00010';
/** As `MetadataStream` knows it: inside of a string the quotes would be escaped. */
const BULK_DATA_URI = /"BulkDataURI":"bulkdata\/([0-9A-F/]+)"/g;

/** What of an instance's bulk data is sent. */
interface BulkPlan {
  readonly instance: StoredInstance;
  /** The frames of compressed pixel data. */
  readonly frames?: FramePlan;
  /** Values that are no such frames. */
  readonly values: boolean;
}

/** Sends bulk values (PS3.18, 10.4.1.1.5) little endian, compressed pixel data as frames, other compressed values as stored. */
@Injectable()
export class BulkSender {
  constructor(
    private readonly mediator: Mediator,
    private readonly context: CurrentContext,
    private readonly contents: InstanceContents,
    private readonly frames: FrameSender,
    private readonly base: DicomwebBase,
  ) {}

  /** One value, or the stretch of it that Range asks for. */
  async sendValue(
    instance: StoredInstance,
    path: string,
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const found = (await this.contents.findBulkData(instance, [path])).get(path);
    if (!found) throw noSuchObject();
    if (found.encapsulated && path.toUpperCase() === PIXEL_DATA) {
      await this.frames.sendFrames(instance, 'all', accepted, request, reply);
      return;
    }
    const representation = representationOf(instance, accepted, true, found.encapsulated);
    if (!representation) throw notAcceptable('What was asked for');
    const { packaging, mediaType } = representation;
    const single = packaging === 'single';
    const form = ['bulk', path, packaging, mediaType];
    if (answeredByTag(request, reply, { instances: [instance], form, strong: single })) return;
    if (single) this.sendStretch(instance, found, request, reply);
    else sendMultipart(reply, mediaType, [this.part(instance, path, found)]);
  }

  /** Every value that the metadata name; 206 when some cannot be sent in a form that the client accepts. */
  async sendAll(
    instances: readonly StoredInstance[],
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = ['all bulk', accepted.map(({ type, parameters }) => [type, ...parameters])];
    if (answeredByTag(request, reply, { instances, form, strong: false })) return;
    const plans: BulkPlan[] = [];
    let leftOut = false;
    for (const instance of instances) {
      const frames = isEncapsulated(instance)
        ? await this.frames.planAll(instance, accepted, instances.length === 1)
        : undefined;
      const values = representationOf(instance, accepted, false, false) !== undefined;
      leftOut ||= frames === 'refused' || (!values && (await this.hasValues(instance, frames !== undefined)));
      plans.push({ instance, values, ...(frames && frames !== 'refused' && { frames }) });
    }
    const parts = await readyParts(this.partsOf(plans));
    if (!parts) throw leftOut ? notAcceptable('Bulk data') : noSuchObject();
    sendMultipart(reply, parts.mediaType, parts, leftOut ? 206 : 200);
  }

  private async *partsOf(plans: readonly BulkPlan[]): AsyncGenerator<OutgoingPart> {
    // the stream is read by the connection's events, outside of this request's context
    const inContext = this.context.capture();
    for (const { instance, frames, values } of plans) {
      if (values) yield* this.valuesOf(instance, await inContext(() => this.pathsOf(instance)));
      if (frames) yield* this.frames.partsOf(frames);
    }
  }

  private async *valuesOf(instance: StoredInstance, paths: readonly string[]): AsyncGenerator<OutgoingPart> {
    const reading = this.contents.keepOpen(instance);
    try {
      for (const [path, found] of await this.contents.findBulkData(instance, paths)) {
        if (!found.encapsulated || path !== PIXEL_DATA) yield this.part(instance, path, found);
      }
    } finally {
      await reading.close();
    }
  }

  private async pathsOf({ instanceId }: StoredInstance): Promise<string[]> {
    const [metadata = ''] = await this.mediator.ask(new GetMetadata({ instanceIds: [instanceId] }));
    return Array.from(metadata.matchAll(BULK_DATA_URI), ([, path = '']) => path);
  }

  /** Whether there is more than what is sent as frames. */
  private async hasValues(instance: StoredInstance, hasFrames: boolean): Promise<boolean> {
    const paths = await this.pathsOf(instance);
    return paths.some((path) => !hasFrames || path !== PIXEL_DATA);
  }

  private part(instance: StoredInstance, path: string, found: FoundBytes): OutgoingPart {
    const location = `${this.base.instance(instance)}/bulkdata/${path}`;
    return {
      headers: { 'Content-Type': contentTypeOf(instance, found), 'Content-Location': location },
      content: this.contents.read(instance, found),
    };
  }

  private sendStretch(
    instance: StoredInstance,
    found: FoundBytes,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const size = found.ranges.reduce((sum, { length }) => sum + length, 0);
    void reply.header('accept-ranges', 'bytes');
    const conditional = request.headers['if-range'];
    const current = conditional === undefined || conditional === reply.getHeader('etag');
    const range = current ? byteRange(request.headers.range, size) : undefined;
    if (range === 'unsatisfiable') return refuseRange(reply, size);
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) void reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`);
    const headers = { 'Content-Type': contentTypeOf(instance, found) };
    const content = this.contents.read(instance, range ? cutBytes(found, range) : found);
    sendSingle(reply, { headers, content }, end - start + 1);
  }
}

const isEncapsulated = ({ transferSyntaxUid }: StoredInstance): boolean =>
  transferSyntaxOf(transferSyntaxUid)?.encapsulated === true;

function contentTypeOf({ transferSyntaxUid }: StoredInstance, { encapsulated }: FoundBytes): string {
  return `${OCTETS}; transfer-syntax=${encapsulated ? transferSyntaxUid : EXPLICIT_VR_LITTLE_ENDIAN}`;
}

/**
 * Values beside the pixel data are native in compressed files as well. What is compressed, the pixels of an icon, is sent as it is,
 * to who asks for that syntax, any or none.
 */
function representationOf(
  instance: StoredInstance,
  accepted: readonly AcceptedRange[],
  mayBeBare: boolean,
  encapsulated: boolean,
): ReturnType<typeof chooseFrameRepresentation> {
  const syntax = { ...(transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax), encapsulated: false };
  const wanted = encapsulated ? accepted.flatMap((range) => inSyntax(range, syntax.uid)) : accepted;
  const chosen = chooseFrameRepresentation(wanted, syntax, mayBeBare);
  return chosen?.mediaType === OCTETS ? chosen : undefined;
}

/** The range without the transfer syntax that it names; none when it names another. */
function inSyntax(range: AcceptedRange, uid: string): AcceptedRange[] {
  const parameters = new Map(range.parameters);
  const named = parameters.get('transfer-syntax') ?? '*';
  parameters.delete('transfer-syntax');
  return named === '*' || named === uid ? [{ ...range, parameters }] : [];
}
