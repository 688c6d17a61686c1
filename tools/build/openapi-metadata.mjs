import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkout, inCheckout } from '../bootstrap/checkout.mjs';
import { buildRecord } from './build-record.mjs';
import { contentHash, textHash } from './content-hash.mjs';
import { plainArrays } from './plain-arrays.mjs';

/** Git-ignored; libs/platform/http/openapi loads it by its path when it is there. */
const FOLDER = 'libs/platform/http/openapi';
const FILE = 'metadata.ts';
/** Classes that describe a body, a query string or an answer; the last two are the bases of all lists. */
const MODELS = [
  '.dto.ts',
  '.command.ts',
  '.query.ts',
  '.view.ts',
  '.answer.ts',
  '.fields.ts',
  'paged-query.ts',
  'searchable-query.ts',
];
const CONTROLLERS = ['.controller.ts'];
/** Version of this generator: raise it when its output changes. */
const FORMAT = '4';

const described = () =>
  globSync('libs/**/*.ts', { cwd: checkout })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => [...MODELS, ...CONTROLLERS].some((suffix) => path.endsWith(suffix)))
    .sort();

const hashOf = (files) =>
  textHash(
    FORMAT,
    ...files.map((file) => `${file} ${existsSync(inCheckout(file)) ? contentHash(file) : '-'}\n`),
  );

/** Static instead of dynamic imports: a bundle keeps each module that is imported on demand apart. */
function importStatically(file) {
  const names = new Map();
  const body = readFileSync(file, 'utf8').replaceAll(/(?:await )?import\(("[^"]+")\)/g, (_, path) => {
    if (!names.has(path)) names.set(path, `m${names.size}`);
    return names.get(path);
  });
  const imports = [...names].map(([path, name]) => `import * as ${name} from ${path};\n`).join('');
  writeFileSync(file, imports + body);
}

/** Everything that the described files' types come from. */
async function generate(roots) {
  const { default: ts } = await import('typescript');
  const { PluginMetadataGenerator } =
    await import('@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js');
  const { ReadonlyVisitor } = await import('@nestjs/swagger/plugin');
  const config = ts.getParsedCommandLineOfConfigFile(
    inCheckout('tsconfig.build.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  const options = { ...config.options, incremental: false, tsBuildInfoFile: undefined, noEmit: true };
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  host.readFile = (name) => {
    const text = read(name);
    return text !== undefined && name.startsWith(inCheckout('libs')) ? plainArrays(text) : text;
  };
  // Only what is described and what it imports, and no diagnostics: checking is tsc's part.
  const program = ts.createProgram({ rootNames: roots.map((file) => inCheckout(file)), options, host });
  const visitor = new ReadonlyVisitor({
    introspectComments: true,
    esmCompatible: true,
    pathToSource: inCheckout(FOLDER),
    dtoFileNameSuffix: MODELS,
    controllerFileNameSuffix: CONTROLLERS,
  });
  new PluginMetadataGenerator().generate({
    tsProgramRef: program,
    visitors: [visitor],
    outputDir: inCheckout(FOLDER),
    filename: FILE,
  });
  importStatically(inCheckout(FOLDER, FILE));
  return program
    .getSourceFiles()
    .map((file) => file.fileName)
    .filter((name) => name.startsWith(inCheckout('libs')))
    .map((name) => name.slice(checkout.length + 1));
}

/**
 * Writes what @nestjs/swagger cannot see at run time: the types and comments of the classes that requests and answers
 * are made of. Does nothing when neither they nor what they import changed.
 * @returns {Promise<boolean>} whether it was written anew
 */
export async function openapiMetadata() {
  const record = buildRecord('node_modules', '.cache', 'isocenter', 'openapi-metadata.json');
  const roots = described();
  const former = record.read();
  const current =
    existsSync(inCheckout(FOLDER, FILE)) &&
    former.roots === textHash(...roots) &&
    former.hash === hashOf(former.files ?? []);
  if (current) return false;
  mkdirSync(inCheckout(FOLDER), { recursive: true });
  const files = await generate(roots);
  record.write({ roots: textHash(...roots), files, hash: hashOf(files) });
  return true;
}
