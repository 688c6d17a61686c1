/** What we use of WebAssembly, which Node's types leave to those of browsers. */
export interface WebAssemblyModule {
  readonly brand: 'module';
}

export interface WebAssemblyInstance {
  readonly exports: Readonly<Record<string, (...numbers: number[]) => number>> & {
    readonly memory: { readonly buffer: ArrayBuffer };
  };
}

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WebAssemblyModule;
  readonly Instance: new (
    module: WebAssemblyModule,
    imports: Readonly<Record<string, Readonly<Record<string, (...numbers: number[]) => number | void>>>>,
  ) => WebAssemblyInstance;
}

/** The engine of this process. */
export const webAssembly: WebAssemblyApi = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
  .WebAssembly;
