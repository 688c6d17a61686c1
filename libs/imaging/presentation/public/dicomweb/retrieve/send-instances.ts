import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { InstanceContents } from '../../../../application/services/instance-contents.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from '../accept/accepted-range.js';
import { chooseDicomPackaging } from '../accept/choose-dicom-packaging.js';
import type { InstanceEncoding } from '../accept/choose-encoding.js';
import { chooseEncoding } from '../accept/choose-encoding.js';
import type { DicomwebBase } from '../dicomweb-base.js';
import { notAcceptable } from '../dicomweb.errors.js';
import type { OutgoingPart } from '../multipart/multipart-writer.js';
import { MultipartWriter } from '../multipart/multipart-writer.js';

interface ChosenInstance {
  readonly instance: StoredInstance;
  readonly encoding: InstanceEncoding;
  /** Value for Content-Type. */
  readonly contentType: string;
}

/**
 * Sends instances (PS3.18, 10.4.1.1.1) in the packaging and transfer syntaxes that the client accepts: 206 when only some of
 * them can be sent so.
 *
 * @throws DomainError 406 when none can
 */
export function sendInstances(
  instances: readonly StoredInstance[],
  accepted: readonly AcceptedRange[],
  services: { readonly contents: InstanceContents; readonly base: DicomwebBase },
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
): void {
  const packaging = chooseDicomPackaging(accepted, instances.length === 1);
  const chosen = packaging ? instances.flatMap((one) => choose(one, packaging.transferSyntaxes)) : [];
  const [first] = chosen;
  if (!packaging || !first) throw notAcceptable('What was asked for');
  void reply.header('cache-control', 'private, no-cache');
  if (instances.length === 1) {
    const etag = `"${first.instance.sha256}-${packaging.packaging}-${first.encoding}"`;
    void reply.header('etag', etag);
    if (ifNoneMatch === etag) return void reply.status(304).send();
  }
  if (packaging.packaging === 'single') {
    void reply.header('content-type', first.contentType);
    void reply.send(Readable.from(contentOf(first, services.contents)));
    return;
  }
  const writer = new MultipartWriter('application/dicom');
  void reply.status(chosen.length < instances.length ? 206 : 200).header('content-type', writer.contentType);
  void reply.send(Readable.from(writer.body(parts(chosen, services)), { objectMode: false }));
}

function choose(instance: StoredInstance, wanted: readonly string[]): ChosenInstance[] {
  const syntax = transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax;
  const encoding = chooseEncoding(syntax, wanted);
  if (!encoding) return [];
  const uid = encoding === 'as-stored' ? syntax.uid : EXPLICIT_VR_LITTLE_ENDIAN;
  return [{ instance, encoding, contentType: `application/dicom; transfer-syntax=${uid}` }];
}

function* parts(
  chosen: readonly ChosenInstance[],
  { contents, base }: { contents: InstanceContents; base: DicomwebBase },
): Generator<OutgoingPart> {
  for (const each of chosen) {
    yield {
      headers: { 'Content-Type': each.contentType, 'Content-Location': base.instance(each.instance) },
      content: contentOf(each, contents),
    };
  }
}

async function* contentOf(
  { instance, encoding }: ChosenInstance,
  contents: InstanceContents,
): AsyncGenerator<Uint8Array> {
  yield* encoding === 'as-stored'
    ? await contents.asStored(instance)
    : await contents.asExplicitLittleEndian(instance);
}
