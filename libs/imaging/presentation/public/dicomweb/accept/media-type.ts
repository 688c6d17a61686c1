/** A media type with its parameters, as in Content-Type and Accept (RFC 9110, 8.3.1). */
export interface MediaType {
  /** `type/subtype` in lower case. */
  readonly type: string;
  /** By name in lower case; values are unquoted and keep their case. */
  readonly parameters: ReadonlyMap<string, string>;
}
