import type { AcceptedRange } from './accepted-range.js';
import { acceptsWithinMultipart } from './accepts-within-multipart.js';

/** How instances are sent. */
export interface DicomPackaging {
  /** `single` sends one bare `application/dicom`. */
  readonly packaging: 'multipart' | 'single';
  /** Transfer Syntax UIDs in the client's order, `*` for as stored; none when the client does not name any. */
  readonly transferSyntaxes: readonly string[];
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
    return [{ packaging, syntax: range.parameters.get('transfer-syntax') }];
  });
  const packaging = fitting[0]?.packaging;
  if (!packaging) return undefined;
  const same = fitting.filter((range) => range.packaging === packaging);
  // a range without the parameter accepts the default: naming others beside it takes nothing away
  const open = same.some(({ syntax }) => syntax === undefined);
  const named = same.flatMap(({ syntax }) => syntax ?? []);
  return { packaging, transferSyntaxes: open && named.length === 0 ? [] : open ? [...named, '*'] : named };
}
