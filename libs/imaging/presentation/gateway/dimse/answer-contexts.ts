import {
  type AssociateRequest,
  CONTEXT_RESULT,
  type ContextAnswer,
  type ProposedContext,
  type RoleSelection,
} from '#platform/dimse/pdu/association-terms';
import type { DicomPeerView } from '../../../application/queries/find-dicom-peers/dicom-peer.view.js';
import {
  EXPLICIT_VR_LITTLE_ENDIAN,
  IMPLICIT_VR_LITTLE_ENDIAN,
  transferSyntaxOf,
} from '../../../domain/dicom/transfer-syntax.js';
import { isStorageClass, SOP_CLASS } from './sop-classes.js';

/** Who asks for what: which of the services needs which right. */
const RIGHTS: ReadonlyMap<string, (peer: DicomPeerView) => boolean> = new Map([
  [SOP_CLASS.verification, () => true],
  [SOP_CLASS.patientRootFind, (peer: DicomPeerView) => peer.mayQuery],
  [SOP_CLASS.studyRootFind, (peer: DicomPeerView) => peer.mayQuery],
  // whoever may be sent images need not be the one who asks
  [SOP_CLASS.patientRootMove, (peer: DicomPeerView) => peer.mayQuery || peer.mayRetrieve],
  [SOP_CLASS.studyRootMove, (peer: DicomPeerView) => peer.mayQuery || peer.mayRetrieve],
  [SOP_CLASS.patientRootGet, (peer: DicomPeerView) => peer.mayRetrieve],
  [SOP_CLASS.studyRootGet, (peer: DicomPeerView) => peer.mayRetrieve],
  [SOP_CLASS.modalityWorklist, (peer: DicomPeerView) => peer.mayWorklist],
]);

/** Identifiers and commands are small: there is nothing to be had from other syntaxes. */
const PLAIN = new Set([EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN]);

export interface AnsweredContexts {
  readonly contexts: (ContextAnswer & { weAreUser: boolean })[];
  readonly roles: RoleSelection[];
}

/**
 * Answers proposed presentation contexts (PS3.8, 9.3.3.2): of the transfer syntaxes the first that we can take, since peers
 * name first what they have. Storage classes for which the peer wants to be the provider (C-GET) are accepted so.
 */
export function answerContexts(request: AssociateRequest, peer: DicomPeerView): AnsweredContexts {
  const asProvider = new Set(
    request.user.roles.filter(({ scp }) => scp).map(({ sopClassUid }) => sopClassUid),
  );
  const roles = request.user.roles
    .filter(({ sopClassUid }) => isStorageClass(sopClassUid))
    .map(({ sopClassUid, scu, scp }) => ({
      sopClassUid,
      scu: scu && peer.mayStore,
      scp: scp && peer.mayRetrieve,
    }));
  const contexts = request.contexts.map((proposed) => {
    const weAreUser = isStorageClass(proposed.abstractSyntax) && asProvider.has(proposed.abstractSyntax);
    return { ...answer(proposed, peer, weAreUser), id: proposed.id, weAreUser };
  });
  return { contexts, roles };
}

function answer(
  { abstractSyntax, transferSyntaxes }: ProposedContext,
  peer: DicomPeerView,
  weAreUser: boolean,
): Omit<ContextAnswer, 'id'> {
  const isStorage = isStorageClass(abstractSyntax);
  const right = RIGHTS.get(abstractSyntax);
  if (!isStorage && !right) return { result: CONTEXT_RESULT.abstractSyntaxNotSupported, transferSyntax: '' };
  const may = right ? right(peer) : (weAreUser && peer.mayRetrieve) || peer.mayStore;
  if (!may) return { result: CONTEXT_RESULT.userRejected, transferSyntax: '' };
  const transferSyntax = transferSyntaxes.find((uid) =>
    isStorage ? transferSyntaxOf(uid) !== undefined : PLAIN.has(uid),
  );
  return transferSyntax === undefined
    ? { result: CONTEXT_RESULT.transferSyntaxesNotSupported, transferSyntax: '' }
    : { result: CONTEXT_RESULT.accepted, transferSyntax };
}
