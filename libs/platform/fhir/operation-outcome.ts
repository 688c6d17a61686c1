import type { Problem } from '#platform/http/problem/problem';
import type { FhirConcept } from './fhir-elements.js';
import type { FhirResource } from './fhir-resource.js';

interface OutcomeIssue {
  readonly severity: 'error' | 'warning' | 'information';
  /** Of http://hl7.org/fhir/issue-type. */
  readonly code: string;
  readonly details: FhirConcept;
  readonly diagnostics?: string;
}

export interface OperationOutcome extends FhirResource {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly OutcomeIssue[];
}

const CODE_OF: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  406: 'not-supported',
  408: 'timeout',
  409: 'conflict',
  410: 'deleted',
  413: 'too-long',
  415: 'not-supported',
  416: 'invalid',
  422: 'processing',
  429: 'throttled',
  503: 'transient',
};

/** A problem in the words of FHIR: one issue, or one for each field that was refused. */
export function outcomeOf(problem: Problem): OperationOutcome {
  const { status, code, type, detail, errors, correlationId } = problem;
  const issue = (text: string): OutcomeIssue => ({
    severity: 'error',
    code: CODE_OF[status] ?? 'exception',
    details: { coding: [{ system: type.slice(0, type.lastIndexOf(':')), code }], text },
    ...(correlationId ? { diagnostics: `correlation id ${correlationId}` } : {}),
  });
  const fields = (errors ?? []).map(({ field, message }) => issue(`${field}: ${message}`));
  return { resourceType: 'OperationOutcome', issue: fields.length > 0 ? fields : [issue(detail)] };
}

/** What a search has to say beside its results. */
export function warningsOf(texts: readonly string[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: texts.map((text) => ({ severity: 'warning', code: 'not-supported', details: { text } })),
  };
}
