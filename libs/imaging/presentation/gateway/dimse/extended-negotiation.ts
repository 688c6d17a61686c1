import { SOP_CLASS } from './sop-classes.js';

const QUERY_RETRIEVE = new Set<string>([
  SOP_CLASS.patientRootFind,
  SOP_CLASS.patientRootMove,
  SOP_CLASS.patientRootGet,
  SOP_CLASS.studyRootFind,
  SOP_CLASS.studyRootMove,
  SOP_CLASS.studyRootGet,
]);

/**
 * Answers SOP class extended negotiation of query and retrieve (PS3.4, C.5.1.1): of all that can be wished only relational
 * queries and retrievals, the first byte, are done.
 */
export function answerExtended(wished: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map(
    [...wished]
      .filter(([uid]) => QUERY_RETRIEVE.has(uid))
      .map(([uid, wish]) => [
        uid,
        Buffer.from(wish.map((value, index) => (index === 0 && value === 1 ? 1 : 0))),
      ]),
  );
}

/** The SOP classes for which relational queries were agreed on. */
export const relationalOf = (answered: ReadonlyMap<string, Buffer>): Set<string> =>
  new Set([...answered].filter(([, [first]]) => first === 1).map(([uid]) => uid));
