// The rules of docs/ARCHITECTURE.md, Dependencies, for dependency-cruiser. Contexts are whatever folders libs/ has
// beside kernel and platform: `([^/]+)` finds them, `$1` is the one that a file belongs to. Each rule has a fixture
// that breaks it in test/architecture/fixtures/<name>.

const SPEC = '\\.((int|browser)-)?spec\\.ts$';
const TESTING = '(^|/)testing/';
const OURS = '^(apps|libs|migrations|test|tools)/';
const CONTEXT = '(?!kernel/|platform/)[^/]+/';
const FACES = `^libs/${CONTEXT}contracts/index\\.ts$`;

/**
 * What the platform offers to use cases as ports: injected, without a technique behind it that shows. To add one is a
 * decision about the architecture.
 */
const PLATFORM_PORTS =
  '^libs/platform/(config/settings|ai/(ai-[^/]+|define-prompt)|telemetry/(log|metrics)|security/[^/]+|storage/file-(store|key|store-error)|mail/mailer|outbound/(effect-failure|outbound-(http|request|response)|expect-success)|realtime/realtime)\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A layer, and all of ours that it may import. Specs may reach further, to fakes and to what they put together. */
const layer = (name, comment, ...allowed) =>
  rule(
    `${name}-knows-its-place`,
    comment,
    { path: `^libs/(?!kernel/|platform/)([^/]+)/${name}/`, pathNot: [SPEC, TESTING] },
    { path: OURS, pathNot: allowed },
  );

const layers = [
  layer(
    'domain',
    'Domain code imports domain code, its own contracts and the kernel.',
    '^libs/$1/(domain|contracts)/',
    '^libs/kernel/',
  ),
  layer(
    'application',
    'Use cases import their domain, each other, contracts, the kernel and the platform’s ports.',
    '^libs/$1/(domain|application|contracts)/',
    FACES,
    '^libs/kernel/',
    PLATFORM_PORTS,
  ),
  layer(
    'presentation',
    'Doors import use cases and their answers, their own context’s module, the kernel, the platform’s doors and ports.',
    '^libs/$1/(domain|application|contracts|presentation)/',
    '^libs/$1/$1\\.module\\.ts$',
    FACES,
    '^libs/kernel/',
    '^libs/platform/(dimse|fhir|gateway|hl7|http|realtime|seed)/',
    PLATFORM_PORTS,
  ),
  layer(
    'infrastructure',
    'Infrastructure implements the ports of the layers further in, on the platform.',
    '^libs/$1/(domain|application|contracts|infrastructure)/',
    FACES,
    '^libs/(kernel|platform)/',
  ),
  layer(
    'contracts',
    'Contracts publish ids, commands, queries and views, nothing that could do something.',
    '^libs/$1/contracts/',
    '^libs/$1/domain/.*id\\.ts$',
    '^libs/$1/application/.+\\.(command|query|view)\\.ts$',
    '^libs/kernel/',
  ),
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const architectureRules = [
  rule(
    'kernel-is-alone',
    'The kernel imports nothing of ours.',
    { path: '^libs/kernel/', pathNot: [SPEC, TESTING] },
    { path: OURS, pathNot: '^libs/kernel/' },
  ),
  rule(
    'platform-knows-the-kernel-only',
    'The platform imports the kernel and itself.',
    { path: '^libs/platform/', pathNot: [SPEC, TESTING] },
    { path: OURS, pathNot: '^libs/(kernel|platform)/' },
  ),
  rule(
    'contexts-meet-in-contracts',
    'Contexts import one another through contracts/index.ts only.',
    { path: `^libs/(?!kernel/|platform/)([^/]+)/` },
    { path: `^libs/${CONTEXT}`, pathNot: ['^libs/$1/', FACES] },
  ),
  ...layers,
  rule(
    'nobody-imports-apps',
    'Apps put the rest together; nothing depends on them.',
    { path: '^(libs|migrations)/' },
    { path: '^apps/' },
  ),
  rule(
    'apps-are-apart',
    'One process does not import another; what they share lies in apps/ itself.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
  ),
  rule(
    'migrations-know-no-context',
    'A migration stays as it was when the contexts have moved on.',
    { path: '^migrations/' },
    { path: '^libs/', pathNot: '^libs/(kernel|platform)/' },
  ),
  rule(
    'production-imports-no-test-code',
    'What runs in production imports neither specs nor what was made for them.',
    { path: '^(apps|libs|migrations)/', pathNot: [SPEC, TESTING] },
    { path: [SPEC, TESTING, '^test/', '^tools/'] },
  ),
  rule(
    'production-imports-no-dev-dependency',
    'A package that production code imports belongs in dependencies.',
    { path: '^(apps|libs|migrations)/', pathNot: [SPEC, TESTING] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  ),
  rule(
    'domain-is-plain-typescript',
    'The domain knows no framework.',
    { path: `^libs/${CONTEXT}domain/`, pathNot: [SPEC, TESTING] },
    {
      path: 'node_modules/(@nestjs|typeorm|pg|fastify|bullmq|ioredis|class-validator|class-transformer)(/|$)',
    },
  ),
  rule(
    'no-cycles',
    'Files do not load each other in a circle. Types may refer to each other: they are gone at run time.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
  ),
  rule('imports-resolve', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
];
