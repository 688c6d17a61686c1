import { Injectable } from '@nestjs/common';
import { CurrentContext, holds } from '#kernel';
import { unknownType } from './fhir.errors.js';
import type { FhirResource } from './fhir-resource.js';
import type { FhirSource } from './fhir-source.js';
import type { FhirType } from './fhir-type.js';

/** What the contexts of this process offer over FHIR. */
@Injectable()
export class FhirSources {
  private readonly byType = new Map<string, FhirSource[]>();
  private readonly pending: FhirSource[] = [];

  constructor(private readonly context: CurrentContext) {}

  /** Called by every source when it is made. */
  add<R extends FhirResource>(source: FhirSource<R>): void {
    // its type is known when it is complete, which it is not yet
    this.pending.push(source as unknown as FhirSource);
  }

  types(): FhirType[] {
    return [...this.sources().values()].map(([first]) => first!.type);
  }

  type(name: string): FhirType {
    const [first] = this.sources().get(name) ?? [];
    if (!first) throw unknownType();
    return first.type;
  }

  /**
   * The sources of a type that the caller may ask. Where that is none of them all are answered: asking them is refused with
   * the reason.
   */
  of(name: string): readonly FhirSource[] {
    const all = this.sources().get(name);
    if (!all) throw unknownType();
    const { actor } = this.context.get();
    const allowed = all.filter(({ permissions }) => permissions.some((one) => holds(actor, one)));
    return allowed.length > 0 ? allowed : all;
  }

  private sources(): Map<string, FhirSource[]> {
    for (const source of this.pending.splice(0)) {
      const { name } = source.type;
      this.byType.set(name, [...(this.byType.get(name) ?? []), source]);
    }
    return this.byType;
  }
}
