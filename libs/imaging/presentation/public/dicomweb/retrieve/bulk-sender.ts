import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, Mediator } from '#kernel';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import { GetMetadata } from '../../../../application/queries/get-metadata/get-metadata.query.js';
import type { FoundBytes } from '../../../../application/services/dicom-files.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import { chooseFrameRepresentation } from '../accept/choose-frame-representation.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noSuchObject, notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { cutBytes } from './cut-bytes.js';
import { answeredByTag } from './entity-tag.js';
import { FrameSender } from './frame-sender.js';
import { parseRange } from './parse-range.js';
import { readyParts, sendMultipart, sendSingle } from './send-parts.js';

const PIXEL_DATA = '7FE00010';
/** As `MetadataStream` knows it: inside of a string the quotes would be escaped. */
const BULK_DATA_URI = /"BulkDataURI":"bulkdata\/([0-9A-F/]+)"/g;

/** Sends bulk values (PS3.18, 10.4.1.1.5) as they are stored, little endian; compressed pixel data as frames. */
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
    const found = await this.contents.findBulkData(instance, path);
    if (!found) throw noSuchObject();
    if (found.encapsulated && path.toUpperCase() === PIXEL_DATA) {
      const image = await this.contents.findImage(instance);
      const numbers = (image?.frames ?? []).map((_, index) => index + 1);
      await this.frames.sendFrames(instance, numbers, accepted, request, reply);
      return;
    }
    const representation = representationOf(instance, accepted, true);
    if (!representation) throw notAcceptable('What was asked for');
    const { packaging, mediaType, transferSyntaxUid } = representation;
    const single = packaging === 'single';
    const form = ['bulk', path, packaging, mediaType];
    if (answeredByTag(request, reply, { instances: [instance], form, strong: single })) return;
    const contentType = `${mediaType}; transfer-syntax=${transferSyntaxUid}`;
    if (single) this.sendStretch(instance, found, contentType, request, reply);
    else sendMultipart(reply, mediaType, [this.part(instance, path, found, contentType)]);
  }

  /** Every value that the metadata name, those of compressed pixel data as one part each. */
  async sendAll(
    instances: readonly StoredInstance[],
    accepted: readonly AcceptedRange[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const form = ['all bulk', accepted.map(({ type, parameters }) => [type, ...parameters])];
    if (answeredByTag(request, reply, { instances, form, strong: false })) return;
    const acceptable = instances.filter((instance) => representationOf(instance, accepted, false));
    if (acceptable.length === 0) throw notAcceptable('Bulk data');
    const parts = await readyParts(this.partsOf(acceptable));
    if (!parts) throw noSuchObject();
    sendMultipart(reply, 'application/octet-stream', parts, acceptable.length < instances.length ? 206 : 200);
  }

  private async *partsOf(instances: readonly StoredInstance[]): AsyncGenerator<OutgoingPart> {
    // the stream is read by the connection's events, outside of this request's context
    const inContext = this.context.capture();
    for (const instance of instances) {
      const asked = new GetMetadata({ instanceIds: [instance.instanceId] });
      const [metadata = ''] = await inContext(() => this.mediator.ask(asked));
      for (const [, path = ''] of metadata.matchAll(BULK_DATA_URI)) {
        const found = await this.contents.findBulkData(instance, path);
        if (!found) continue;
        const syntax = found.encapsulated ? `; transfer-syntax=${instance.transferSyntaxUid}` : '';
        yield this.part(instance, path, found, `application/octet-stream${syntax}`);
      }
    }
  }

  private part(instance: StoredInstance, path: string, found: FoundBytes, contentType: string): OutgoingPart {
    const location = `${this.base.instance(instance)}/bulkdata/${path}`;
    return {
      headers: { 'Content-Type': contentType, 'Content-Location': location },
      content: this.contents.read(instance, found),
    };
  }

  private sendStretch(
    instance: StoredInstance,
    found: FoundBytes,
    contentType: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const size = found.ranges.reduce((sum, { length }) => sum + length, 0);
    const headers = { 'Content-Type': contentType };
    // bytes that have to be turned round are turned as a whole
    const divisible = !found.finish;
    if (divisible) void reply.header('accept-ranges', 'bytes');
    const conditional = request.headers['if-range'];
    const current = conditional === undefined || conditional === reply.getHeader('etag');
    const range = divisible && current ? parseRange(request.headers.range, size) : undefined;
    if (range === 'unsatisfiable') {
      void reply.status(416).header('content-range', `bytes */${size}`).send();
      return;
    }
    if (!range) {
      sendSingle(reply, { headers, content: this.contents.read(instance, found) }, size);
      return;
    }
    const { start, end } = range;
    void reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`);
    const content = this.contents.read(instance, cutBytes(found, range));
    sendSingle(reply, { headers, content }, end - start + 1);
  }
}

/** Values beside the pixel data are native in compressed files as well. */
function representationOf(
  instance: StoredInstance,
  accepted: readonly AcceptedRange[],
  mayBeBare: boolean,
): ReturnType<typeof chooseFrameRepresentation> {
  const syntax = { ...(transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax), encapsulated: false };
  const chosen = chooseFrameRepresentation(accepted, syntax, mayBeBare);
  return chosen?.mediaType === 'application/octet-stream' ? chosen : undefined;
}
