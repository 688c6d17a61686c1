import type { FhirNarrative } from './fhir-elements.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML 1.0 (2.2) has no place for. */
const isSign = (sign: string): boolean => sign >= ' ' || sign === '\n' || sign === '\t';

/** A part of a text for people: a label and what it says, line ends included. */
export type NarrativeLine = readonly [label: string, text: string | null | undefined];

/** The text of a resource for people: a title, and a line for each thing that there is to say. */
export function narrative(
  title: string,
  lines: readonly NarrativeLine[],
  status: FhirNarrative['status'] = 'generated',
): FhirNarrative {
  const said = lines.flatMap(([label, text]) =>
    text ? [`<p><b>${xhtml(label)}:</b> ${xhtml(text).replaceAll('\n', '<br/>')}</p>`] : [],
  );
  return {
    status,
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p><b>${xhtml(title)}</b></p>${said.join('')}</div>`,
  };
}

const xhtml = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n')]
    .filter(isSign)
    .join('')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
