/** The comparisons a guard may make. `present` and `absent` take no value. */
export const COMPARISONS = [
  'present',
  'absent',
  'equal',
  'different',
  'one-of',
  'at-least',
  'at-most',
  'before',
  'after',
] as const;

export type Comparison = (typeof COMPARISONS)[number];
export type Scalar = string | number | boolean;

/**
 * A guard as data: `{"all": […]}`, `{"any": […]}`, `{"not": …}` or one comparison such as
 * `{"field": "context.appointmentAt", "is": "after", "value": "now"}`. It is read, never executed.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldCondition;

export interface FieldCondition {
  /** `context.<name>` or `input.<name>`. */
  readonly field: string;
  readonly is: Comparison;
  /** Date-times are ISO 8601 texts or `now`; `one-of` takes a list. */
  readonly value?: Scalar | readonly Scalar[];
}

/** What a guard looks at. */
export interface Facts {
  readonly context: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly now: Date;
}
