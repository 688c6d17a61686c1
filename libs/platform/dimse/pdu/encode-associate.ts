import {
  APPLICATION_CONTEXT,
  type AssociateAnswer,
  type AssociateRequest,
  type UserInformation,
} from './association-terms.js';
import { PDU_TYPE } from './pdu-type.js';

/** A whole A-ASSOCIATE-RQ (PS3.8, 9.3.2). */
export function encodeAssociateRequest(request: AssociateRequest): Buffer {
  const contexts = request.contexts.map(({ id, abstractSyntax, transferSyntaxes }) =>
    item(0x20, [
      Buffer.from([id, 0, 0, 0]),
      text(0x30, abstractSyntax),
      ...transferSyntaxes.map((uid) => text(0x40, uid)),
    ]),
  );
  return associate(PDU_TYPE.associateRequest, request, contexts);
}

/** A whole A-ASSOCIATE-AC (PS3.8, 9.3.3). */
export function encodeAssociateAccept(answer: AssociateAnswer): Buffer {
  const contexts = answer.contexts.map(({ id, result, transferSyntax }) =>
    item(0x21, [Buffer.from([id, 0, result, 0]), text(0x40, transferSyntax)]),
  );
  return associate(PDU_TYPE.associateAccept, answer, contexts);
}

function associate(
  type: number,
  terms: { calledAeTitle: string; callingAeTitle: string; user: UserInformation },
  contexts: readonly Buffer[],
): Buffer {
  const fixed = Buffer.alloc(68);
  fixed.writeUInt16BE(1, 0);
  fixed.write(terms.calledAeTitle.padEnd(16).slice(0, 16), 4, 'latin1');
  fixed.write(terms.callingAeTitle.padEnd(16).slice(0, 16), 20, 'latin1');
  const body = Buffer.concat([
    fixed,
    text(0x10, APPLICATION_CONTEXT),
    ...contexts,
    item(0x50, userItems(terms.user)),
  ]);
  const header = Buffer.alloc(6);
  header[0] = type;
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}

function userItems(user: UserInformation): Buffer[] {
  return [
    item(0x51, [uint32(user.maximumLength)]),
    text(0x52, user.implementationClassUid),
    ...user.roles.map(({ sopClassUid, scu, scp }) =>
      item(0x54, [sized(sopClassUid), Buffer.from([scu ? 1 : 0, scp ? 1 : 0])]),
    ),
    ...(user.implementationVersionName ? [text(0x55, user.implementationVersionName.slice(0, 16))] : []),
    ...[...user.extended].map(([uid, information]) => item(0x56, [sized(uid), information])),
  ];
}

function item(type: number, parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(4);
  header[0] = type;
  header.writeUInt16BE(
    parts.reduce((sum, part) => sum + part.length, 0),
    2,
  );
  return Buffer.concat([header, ...parts]);
}

const text = (type: number, value: string): Buffer => item(type, [Buffer.from(value, 'latin1')]);

function sized(uid: string): Buffer {
  const bytes = Buffer.from(`\0\0${uid}`, 'latin1');
  bytes.writeUInt16BE(uid.length, 0);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
