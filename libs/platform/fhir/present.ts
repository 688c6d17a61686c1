type Present<T> = {
  [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: Exclude<
    T[K],
    null | undefined
  >;
};

/** Leaves out what has no value: null, undefined, an empty text or list. FHIR knows none of them. */
export function present<T extends object>(element: T): Present<T> {
  const entries = Object.entries(element).filter(([, value]) => {
    if (value === null || value === undefined || value === '') return false;
    return !Array.isArray(value) || value.length > 0;
  });
  return Object.fromEntries(entries) as Present<T>;
}
