import { Injectable } from '@nestjs/common';
import { CurrentContext } from '#kernel';
import { Settings } from '#platform/config/settings';

/** The addresses of FHIR as clients see them, and the systems of the identifiers that a practice gives out. */
@Injectable()
export class FhirBase {
  /** Without a slash at its end. */
  readonly url: string;
  /** The public API itself, for other services of it. */
  readonly root: string;

  constructor(
    settings: Settings,
    private readonly context: CurrentContext,
  ) {
    this.root = settings.http.publicBaseUrl.replace(/\/$/, '');
    this.url = `${this.root}/fhir`;
  }

  /** The system of one kind of identifiers of the caller's practice, such as `patient-number`. */
  system(kind: string): string {
    return `${this.url}/sid/${this.context.organizationId()}/${kind}`;
  }

  /**
   * The system of what somebody gives out: an OID or URI stands for itself, a plain name is the practice's own word for it,
   * and nobody is the practice.
   */
  systemOf(issuer: string, ownKind: string): string {
    if (issuer === '') return this.system(ownKind);
    if (/^[0-2](\.(0|[1-9]\d*))+$/.test(issuer)) return `urn:oid:${issuer}`;
    if (/^(urn:|https?:)/i.test(issuer)) return issuer;
    return this.system(`issuer/${encodeURIComponent(issuer)}`);
  }

  /** Who gives out what has this system: `systemOf` the other way round. */
  issuerOf(system: string, ownKind: string): string {
    if (system === this.system(ownKind)) return '';
    if (system.startsWith('urn:oid:')) return system.slice('urn:oid:'.length);
    const named = this.system('issuer/');
    if (!system.startsWith(named)) return system;
    try {
      return decodeURIComponent(system.slice(named.length));
    } catch {
      return system;
    }
  }
}
