import type { AcceptedRange } from './accepted-range.js';
import { acceptsWithinMultipart } from './accepts-within-multipart.js';

/** A Transfer Syntax UID, `*` for as stored, or what is meant by none (PS3.18, 8.7.3.4). */
export type WantedSyntax = string;

/** How instances are sent. */
export interface DicomPackaging {
  /** `single` sends one bare `application/dicom`. */
  readonly packaging: 'multipart' | 'single';
  /** In the client's order, at least one. */
  readonly transferSyntaxes: readonly WantedSyntax[];
}

/**
 * How a client wants instances (PS3.18, 8.7.3.5 and 10.4.1): multipart/related, or, outside of the standard but widely used,
 * application/dicom alone where there is one instance. A client that asks for application/dicom where there are several
 * gets multipart/related. Undefined means 406.
 */
export function chooseDicomPackaging(
  ranges: readonly AcceptedRange[],
  oneInstance: boolean,
): DicomPackaging | undefined {
  const fitting = ranges.flatMap((range) => {
    const root = acceptsWithinMultipart(range);
    const bare = range.type === 'application/dicom';
    if (!bare && root !== '*' && root !== 'application/dicom') return [];
    const packaging = bare && oneInstance ? ('single' as const) : ('multipart' as const);
    return [{ packaging, syntax: range.parameters.get('transfer-syntax') ?? 'default' }];
  });
  const packaging = fitting[0]?.packaging;
  if (!packaging) return undefined;
  const same = fitting.filter((range) => range.packaging === packaging);
  return { packaging, transferSyntaxes: same.map(({ syntax }) => syntax) };
}
