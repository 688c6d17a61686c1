import { DimseFailure } from '../dimse-failure.js';
import type {
  AssociateAnswer,
  AssociateRequest,
  ContextAnswer,
  ProposedContext,
  RoleSelection,
  UserInformation,
} from './association-terms.js';

/** Context ids are odd numbers of one byte: there cannot be more (PS3.8, 9.3.2.2). */
const MOST_CONTEXTS = 128;
const MOST_SYNTAXES = 128;
const MOST_USER_ITEMS = 512;
const FIXED = 68;
const UID_LENGTH = 64;

interface Item {
  readonly type: number;
  readonly body: Buffer;
}

/**
 * Reads the body of an A-ASSOCIATE-RQ (PS3.8, 9.3.2): what follows the length.
 *
 * @throws DimseFailure when it is malformed
 */
export function decodeAssociateRequest(
  body: Buffer,
): AssociateRequest & { readonly protocolVersion: number; readonly applicationContext: string } {
  const contexts: ProposedContext[] = [];
  const { user, ...titles } = decode(body, 0x20, (context) => {
    const abstracts: string[] = [];
    const transferSyntaxes: string[] = [];
    for (const { type, body: value } of items(context, 4)) {
      if (type === 0x30) abstracts.push(uid(value));
      else if (type === 0x40) transferSyntaxes.push(uid(value));
    }
    const id = contextId(context, contexts);
    const [abstractSyntax] = abstracts;
    if (abstractSyntax === undefined || abstracts.length > 1 || transferSyntaxes.length === 0)
      throw malformed('a presentation context does not name one abstract syntax and its transfer syntaxes');
    if (transferSyntaxes.length > MOST_SYNTAXES)
      throw malformed('a presentation context has too many syntaxes');
    contexts.push({ id, abstractSyntax, transferSyntaxes });
  });
  return { ...titles, contexts, user };
}

/**
 * Reads the body of an A-ASSOCIATE-AC (PS3.8, 9.3.3).
 *
 * @throws DimseFailure when it is malformed
 */
export function decodeAssociateAccept(body: Buffer): AssociateAnswer {
  const contexts: ContextAnswer[] = [];
  const terms = decode(body, 0x21, (context) => {
    const id = contextId(context, contexts);
    const result = context[2] as number;
    // of a context that is not accepted the syntax is not significant, and may not even be there
    const syntax = result === 0 ? items(context, 4).find(({ type }) => type === 0x40) : undefined;
    contexts.push({ id, result, transferSyntax: syntax ? uid(syntax.body) : '' });
  });
  const { calledAeTitle, callingAeTitle, user } = terms;
  return { calledAeTitle, callingAeTitle, contexts, user };
}

function decode(
  body: Buffer,
  contextType: number,
  take: (context: Buffer) => void,
): {
  protocolVersion: number;
  applicationContext: string;
  calledAeTitle: string;
  callingAeTitle: string;
  user: UserInformation;
} {
  if (body.length < FIXED) throw malformed('an A-ASSOCIATE PDU is cut off');
  let user: UserInformation | undefined;
  let applicationContext = '';
  for (const { type, body: value } of items(body, FIXED)) {
    if (type === contextType) take(value);
    else if (type === 0x50) user = userInformation(value);
    else if (type === 0x10) applicationContext = plain(value);
  }
  return {
    protocolVersion: body.readUInt16BE(0),
    applicationContext,
    calledAeTitle: title(body.subarray(4, 20)),
    callingAeTitle: title(body.subarray(20, 36)),
    user: user ?? userInformation(Buffer.alloc(0)),
  };
}

function userInformation(body: Buffer): UserInformation {
  const all = items(body, 0);
  if (all.length > MOST_USER_ITEMS) throw malformed('there is too much user information');
  const text = (type: number): string => {
    const found = all.find((each) => each.type === type);
    return found ? plain(found.body) : '';
  };
  const length = all.find(({ type }) => type === 0x51)?.body;
  if (length && length.length !== 4) throw malformed('Maximum Length is no number of four bytes');
  const roles: RoleSelection[] = [];
  const extended = new Map<string, Buffer>();
  for (const { type, body: value } of all) {
    if (type !== 0x54 && type !== 0x56) continue;
    const end = 2 + (value.length < 2 ? 0 : value.readUInt16BE(0));
    if (value.length < end || value.length < 2)
      throw malformed('a SOP class of the user information is cut off');
    const sopClassUid = uid(value.subarray(2, end));
    const rest = value.subarray(end);
    if (type === 0x56) extended.set(sopClassUid, rest);
    else roles.push({ sopClassUid, scu: rest[0] === 1, scp: rest[1] === 1 });
  }
  return {
    maximumLength: length?.readUInt32BE(0) ?? 0,
    implementationClassUid: text(0x52),
    implementationVersionName: text(0x55),
    roles,
    extended,
  };
}

/** The items from a place on: type, reserved byte, length, value. */
function items(body: Buffer, start: number): Item[] {
  const found: Item[] = [];
  let at = start;
  while (at < body.length) {
    if (at + 4 > body.length) throw malformed('an item of an A-ASSOCIATE PDU is cut off');
    const end = at + 4 + body.readUInt16BE(at + 2);
    if (end > body.length) throw malformed('an item of an A-ASSOCIATE PDU runs beyond its end');
    found.push({ type: body[at] as number, body: body.subarray(at + 4, end) });
    at = end;
  }
  return found;
}

function contextId(context: Buffer, before: readonly { id: number }[]): number {
  const id = context[0];
  if (id === undefined || context.length < 4 || id % 2 === 0)
    throw malformed('a presentation context has no odd id');
  if (before.length >= MOST_CONTEXTS || before.some((each) => each.id === id))
    throw malformed('a presentation context id occurs twice');
  return id;
}

function uid(value: Buffer): string {
  const text = plain(value);
  if (text.length > UID_LENGTH || !/^[0-9.]*$/.test(text)) throw malformed('a UID is none');
  return text;
}

/** Text of the default repertoire without its padding; anything else in it becomes a question mark. */
function plain(value: Buffer): string {
  return value
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .replace(/[^\x20-\x7e]/g, '?');
}

/** AE titles: spaces around them mean nothing (PS3.5, 6.2). */
const title = (value: Buffer): string => plain(value).trim();

const malformed = (what: string): DimseFailure => new DimseFailure('dimse.protocol-error', what);
