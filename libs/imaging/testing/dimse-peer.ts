import { requestAssociation } from '#platform/dimse/request-association';
import type { Association } from '#platform/dimse/association';
import type { DimseHandler } from '#platform/dimse/dimse-operation';
import { COMMAND } from '#platform/dimse/message/command-set';
import type { JsonDataSet } from '../application/services/dicom-data-sets.js';
import { EncodedDataSets } from '../infrastructure/dicom/encoded-data-sets.js';
import { FileMetaReader } from '../infrastructure/dicom/reading/file-meta-reader.js';
import { SOP_CLASS } from '../presentation/gateway/dimse/sop-classes.js';

const EXPLICIT = '1.2.840.10008.1.2.1';

/** What came of one request. */
export interface DimseOutcome {
  readonly status: number;
  readonly comment: string | undefined;
  /** Answers that were pending, and the identifier of the last one if it had any. */
  readonly pending: { readonly status: number; readonly identifier: JsonDataSet }[];
  readonly identifier: JsonDataSet | undefined;
  readonly completed: number | undefined;
  readonly failed: number | undefined;
}

export interface CallOptions {
  readonly called?: string;
  /** Storage classes with the transfer syntaxes that they are proposed in. */
  readonly storage?: Readonly<Record<string, readonly string[]>>;
  /** Wants to be sent those, for C-GET. */
  readonly receives?: DimseHandler;
  readonly relational?: boolean;
  readonly syntax?: string;
}

/** The other side of DIMSE: a scanner that stores, a viewer that searches and retrieves. */
export class DimsePeer {
  private readonly dataSets = new EncodedDataSets();

  constructor(
    private readonly association: Association,
    private readonly syntax: string,
  ) {}

  /** Calls our door. Throws a DimseFailure when that refuses. */
  static async call(port: number, calling: string, options: CallOptions = {}): Promise<DimsePeer> {
    const { called = 'ISOCENTER', storage = {}, receives, relational, syntax = EXPLICIT } = options;
    const services = Object.values(SOP_CLASS).map((uid) => [uid, [syntax]] as const);
    const contexts = [...services, ...Object.entries(storage)].map(
      ([abstractSyntax, transferSyntaxes], n) => ({
        id: n * 2 + 1,
        abstractSyntax,
        transferSyntaxes,
      }),
    );
    const association = await requestAssociation({
      host: '127.0.0.1',
      port,
      callingAeTitle: calling,
      calledAeTitle: called,
      contexts,
      ...(receives && {
        handler: receives,
        roles: Object.keys(storage).map((sopClassUid) => ({ sopClassUid, scu: false, scp: true })),
      }),
      ...(relational && { extended: new Map([[SOP_CLASS.studyRootFind, Buffer.from([1])]]) }),
    });
    return new DimsePeer(association, syntax);
  }

  get accepted(): string[] {
    return this.association.accepted.map(({ abstractSyntax }) => abstractSyntax);
  }

  async echo(): Promise<number> {
    return (await this.perform(SOP_CLASS.verification, COMMAND.echo)).status;
  }

  /** Stores a file (PS3.10); the UIDs of the command are those of its meta information unless told. */
  async store(file: Buffer, change: { sopInstanceUid?: string; cutAt?: number } = {}): Promise<number> {
    const reader = new FileMetaReader();
    const { meta, rest } = reader.push(file) ?? reader.end();
    const abstractSyntax = meta.mediaStorageSopClassUid ?? '';
    const instance = change.sopInstanceUid ?? meta.mediaStorageSopInstanceUid ?? '';
    const { association } = this;
    async function* dataSet(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(rest.subarray(0, change.cutAt ?? rest.length));
      if (change.cutAt === undefined) return;
      // long enough ago for what came before to have arrived
      await new Promise((resolve) => setTimeout(resolve, 100));
      association.abort();
    }
    return (
      await this.perform(abstractSyntax, COMMAND.store, dataSet(), { affectedSopInstanceUid: instance })
    ).status;
  }

  find(
    sopClass: string,
    keys: Readonly<Record<string, string>>,
    cancelAfter?: number,
  ): Promise<DimseOutcome> {
    return this.ask(sopClass, COMMAND.find, identifierOf(keys), {}, cancelAfter);
  }

  /** A query whose identifier is given whole. */
  ask(
    sopClass: string,
    command: number,
    identifier: JsonDataSet,
    fields: { readonly moveDestination?: string } = {},
    cancelAfter?: number,
  ): Promise<DimseOutcome> {
    const bytes = this.dataSets.write(identifier, this.syntax);
    async function* dataSet(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(bytes);
    }
    return this.perform(sopClass, command, dataSet(), fields, cancelAfter);
  }

  move(destination: string, keys: Readonly<Record<string, string>>): Promise<DimseOutcome> {
    return this.ask(SOP_CLASS.studyRootMove, COMMAND.move, identifierOf(keys), {
      moveDestination: destination,
    });
  }

  get(keys: Readonly<Record<string, string>>): Promise<DimseOutcome> {
    return this.ask(SOP_CLASS.studyRootGet, COMMAND.get, identifierOf(keys));
  }

  release(): Promise<void> {
    return this.association.release();
  }

  private async perform(
    abstractSyntax: string,
    commandField: number,
    dataSet?: AsyncIterable<Buffer>,
    fields: { readonly affectedSopInstanceUid?: string; readonly moveDestination?: string } = {},
    cancelAfter = Infinity,
  ): Promise<DimseOutcome> {
    const context = this.association.accepted.find((each) => each.abstractSyntax === abstractSyntax);
    if (!context) throw new Error(`the context for ${abstractSyntax} was not accepted`);
    const messageId = this.association.nextMessageId();
    const pending: DimseOutcome['pending'] = [];
    const request = { commandField, affectedSopClassUid: abstractSyntax, priority: 0, messageId, ...fields };
    for await (const answer of this.association.perform(context.id, request, dataSet)) {
      const { status = -1, errorComment: comment, completed, failed } = answer.command;
      const bytes = await answer.dataSet?.gather(1_000_000);
      const identifier = bytes && this.dataSets.read(bytes, this.syntax);
      if (status !== 0xff00 && status !== 0xff01)
        return { status, comment, pending, identifier, completed, failed };
      pending.push({ status, identifier: identifier ?? {} });
      if (pending.length === cancelAfter) await this.association.cancel(context.id, messageId);
    }
    throw new Error('there was no last answer');
  }
}

/** Identifiers need no VRs but the right ones in explicit syntaxes: dates and names match as text, too. */
export function identifierOf(keys: Readonly<Record<string, string>>): JsonDataSet {
  const vr: Readonly<Record<string, string>> = {
    '00080018': 'UI',
    '00080020': 'DA',
    '00080052': 'CS',
    '00080061': 'CS',
    '00100010': 'PN',
    '0020000D': 'UI',
    '0020000E': 'UI',
    '00200013': 'IS',
  };
  return Object.fromEntries(
    Object.entries(keys).map(([tag, text]) => [
      tag,
      { vr: vr[tag] ?? 'LO', ...(text !== '' && { Value: text.split('\\') }) },
    ]),
  );
}
