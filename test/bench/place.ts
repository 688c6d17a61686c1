/** Where a run happens; the tool hands it over, because tools are not part of what is compiled. */
export interface Place {
  /** Folder of the checkout. */
  readonly folder: string;
  readonly dist: string;
  /** Module that ends a process when the one that started it is gone, as a URL. */
  readonly leash: string;
  /** Flags of Node that `npm start` gives our processes. */
  readonly nodeFlags: readonly string[];
  /** An empty folder for files, logs and what servers keep. */
  readonly temporary: string;
  /** As a superuser, of a durable server. */
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** Orthanc as this machine has it, or why it has none. */
  readonly orthanc: OrthancPrograms | { readonly missing: string };
  /** The program of nginx and what finds its libraries, or why there is none. */
  readonly nginx:
    | { readonly program: string; readonly env: Readonly<Record<string, string>> }
    | { readonly missing: string };
  /** Shows in little time that the benches work; their figures mean nothing then. */
  readonly short: boolean;
  /** Progress, for whoever watches. */
  readonly say: (line: string) => void;
}

export interface OrthancPrograms {
  readonly program: string;
  /** Folder or file of the DICOMweb plugin. */
  readonly plugin: string;
  readonly version: string;
}
