import { HL7_DELIMITERS } from './hl7-delimiters.js';
import { hl7Text } from './hl7-text.js';

/** A component: a text, or nothing. */
type Component = string | number | null | undefined;
/** A field: a text, its components, or its repetitions as lists of components. */
export type Hl7Field =
  Component | readonly Component[] | { readonly repeats: readonly (readonly Component[])[] };

const component = (value: Component): string =>
  value === null || value === undefined ? '' : hl7Text.write(String(value));

const components = (values: readonly Component[]): string =>
  values.map(component).join(HL7_DELIMITERS.component).replace(/\^+$/, '');

function written(field: Hl7Field): string {
  if (typeof field !== 'object' || field === null) return component(field);
  if ('repeats' in field) return field.repeats.map(components).join(HL7_DELIMITERS.repetition);
  return components(field);
}

/** Writes segments: the name, then its fields from 1 on; of MSH from 3 on. Each ends with CR. */
export function writeHl7(segments: readonly (readonly [name: string, ...fields: Hl7Field[]])[]): string {
  const { field, component: c, repetition, escape, subcomponent } = HL7_DELIMITERS;
  return segments
    .map(([name, ...fields]) => {
      const start = name === 'MSH' ? `MSH${field}${c}${repetition}${escape}${subcomponent}` : name;
      return `${[start, ...fields.map(written)].join(field).replace(/\|+$/, '')}\r`;
    })
    .join('');
}
