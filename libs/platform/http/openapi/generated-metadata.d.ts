/** What tools/build/openapi-metadata.mjs writes; git-ignored, so that types must not depend on it being there. */
declare module '#platform/http/openapi/metadata' {
  const load: () => Promise<Record<string, unknown>>;
  export default load;
}
