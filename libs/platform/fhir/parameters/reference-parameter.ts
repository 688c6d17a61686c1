import { isId } from '#kernel';
import { badParameter } from '../fhir.errors.js';
import { unescaped } from '../split-values.js';
import type { FhirParameter, ParameterDeclaration } from './fhir-parameter.js';

/** Another resource: `id`, `Type/id` or its whole address here; `:Type` says the type of a plain id. */
export function referenceParameter(
  declaration: ParameterDeclaration & { readonly targets: readonly string[] },
): FhirParameter {
  const { name, field, targets } = declaration;
  return {
    ...declaration,
    type: 'reference',
    modifiers: targets,
    read(escaped, modifier, base) {
      const values = escaped.flatMap((value) => {
        const path = unescaped(value).replace(`${base.url}/`, '');
        const parts = path.split('/');
        const [type, id] = parts.length === 2 ? parts : [modifier, path];
        if (id === undefined || id === '') throw badParameter(name, 'must be an id or Type/id');
        const fits = type === undefined || (targets.includes(type) && (modifier ?? type) === type);
        // Whatever is no id of ours is met by nothing, like an id that nobody has.
        return fits && isId(id) ? [id.toLowerCase()] : [];
      });
      return { field, kind: 'equal', values };
    },
  };
}
