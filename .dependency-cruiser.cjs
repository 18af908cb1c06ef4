// Direction of dependencies: kernel ← domain ← application ← adapters ← module ← apps. Contexts meet at index.ts.
const pure = '^libs/(kernel/src|(?!sealing)[^/]+/src/(domain|comparison|library|notice))/';
const test = '\\.(spec|e2e-spec)\\.ts$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'rules-are-pure',
      'Rules import the kernel, decimal.js, node:crypto for digests, and nothing else.',
      { path: pure, pathNot: test },
      { pathNot: [pure, '^(dist/)?libs/kernel/', '^node_modules/decimal\\.js/', '^(node:)?(crypto|util)$'] },
    ),
    rule(
      'sealing-runs-anywhere',
      'Sealing is the same in Node, in browsers and on the offline page: the kernel, HPKE, Shamir and noble, nothing of Node.',
      { path: '^libs/sealing/', pathNot: test },
      {
        pathNot: [
          '^libs/sealing/',
          '^(dist/)?libs/kernel/',
          '^node_modules/(hpke|@panva/hpke-noble|shamir-secret-sharing|@noble/(curves|hashes))/',
        ],
      },
    ),
    rule(
      'kernel-runs-anywhere',
      'The kernel serves browsers too: nothing of Node.',
      { path: '^libs/kernel/', pathNot: test },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'application-knows-no-framework',
      'Use cases see their own rules, the kernel, other contexts at their index, and ports.',
      { path: '^libs/([^/]+)/src/application/', pathNot: test },
      {
        path: [
          '^node_modules/(@nestjs|typeorm|pg|fastify)',
          '^libs/[^/]+/src/adapters/',
          '^dist/libs/platform/',
        ],
      },
    ),
    rule(
      'contexts-meet-at-index',
      'Another context is reached through its index.ts (the evaluator and the package format have their own).',
      { path: '^libs/([^/]+)/' },
      {
        path: '^libs/(?!kernel/)[^/]+/',
        // `#name` imports resolve to the compiled index under dist/ and are always allowed.
        pathNot: ['^libs/$1/'],
      },
    ),
    rule(
      'platform-knows-no-context',
      'The platform serves the contexts; it never calls one.',
      { path: '^libs/(platform|kernel)/' },
      {
        path: '^(dist/)?libs/(identity|catalogue|rounds|tenders|demand|awards|alliance|renewals|audit|sealing|demonstration)/',
      },
    ),
    rule(
      'libs-know-no-app',
      'Apps compose libraries, never the reverse.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    rule(
      'portal-uses-the-api',
      'The portal talks to the server through HTTP alone; it seals with the sealing library itself.',
      { path: '^apps/portal/' },
      { path: '^(dist/)?(libs/(?!sealing/)|migrations|apps/(api|worker|cli))' },
    ),
    rule(
      'sealing-page-is-closed',
      'The offline page is the kernel and sealing, nothing that could reach a server.',
      { path: '^apps/sealing-page/' },
      { pathNot: ['^apps/sealing-page/', '^(dist/)?libs/(kernel|sealing)/'] },
    ),
    rule(
      'no-cycles',
      'A cycle is a missing module.',
      {},
      { circular: true, viaOnly: { pathNot: '^node_modules', dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'resolvable',
      'Every import leads somewhere (the generated schema holds types alone).',
      {},
      { couldNotResolve: true, pathNot: 'schema\\.js$' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(node_modules|^dist/)' },
    exclude: { path: '^apps/portal/dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
