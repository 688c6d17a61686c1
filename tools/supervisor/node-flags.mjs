/**
 * Flags of Node for every process of the system. A young generation of V8 of 4 instead of 16 MiB: measured on the
 * admin API, it idles 20 MiB lower. (No --enable-source-maps: libs/platform/telemetry/to-source-stack.ts says why.)
 */
export const nodeFlags = ['--max-semi-space-size=4'];
