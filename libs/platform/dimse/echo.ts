import type { Association } from './association.js';
import { DimseFailure } from './dimse-failure.js';
import { COMMAND } from './message/command-set.js';

/** The Verification SOP class (PS3.4, A.4). */
export const VERIFICATION = '1.2.840.10008.1.1';

/** Sends a C-ECHO; the peer's status. Throws a DimseFailure when the peer does not offer verification, or is gone. */
export async function echo(association: Association): Promise<number> {
  const context = association.accepted.find(({ abstractSyntax }) => abstractSyntax === VERIFICATION);
  if (!context) throw new DimseFailure('dimse.rejected', 'the peer does not offer verification');
  const request = { commandField: COMMAND.echo, affectedSopClassUid: VERIFICATION };
  for await (const { command } of association.perform(context.id, request)) return command.status ?? 0;
  throw new DimseFailure('dimse.aborted', 'the peer gave no answer');
}
