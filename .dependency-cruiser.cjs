/*
 * The layers: shared/domain <- shared/ipc <- { electron, renderer }. Type imports count like all others
 * (tsPreCompilationDeps): a single `import type` of a Node package would bring Node's globals into shared.
 */
const outside = (...folders) => `^(?:${folders.join('|')})/`;
/** Packages that are nothing but types have no module of that name to find. */
const typePackages = '^(?:mdast|unist|estree)$';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Move what both need into a third file, or pass it as an argument.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The file or package does not exist: correct the path, or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?(?:raw|url|inline|worker)$', typePackages] },
    },
    {
      name: 'domain-knows-only-itself',
      severity: 'error',
      comment:
        'shared/domain is plain TypeScript: take what is needed (clock, ids, hash, parser) as an argument.',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^(?:shared/domain|resources/locales)/' },
    },
    {
      name: 'ipc-knows-domain-and-zod',
      severity: 'error',
      comment:
        'shared/ipc describes calls with zod and the nouns of shared/domain; code goes into a layer above.',
      from: { path: '^shared/ipc/' },
      to: { pathNot: ['^shared/(?:domain|ipc)/', 'node_modules/zod/'] },
    },
    {
      name: 'shared-only-up',
      severity: 'error',
      comment:
        'shared knows neither electron nor renderer: declare an interface here and implement it there.',
      from: { path: '^shared/' },
      to: { path: outside('electron', 'renderer', 'scripts', 'test') },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      comment: 'The page reaches the store by renderer/lib/client.ts and what is declared in shared/ipc.',
      from: { path: '^renderer/' },
      to: { path: outside('electron', 'scripts', 'test') },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      comment:
        'Main and store never see the page: send a change event of shared/ipc, or move pure code to shared.',
      from: { path: '^electron/' },
      to: { path: outside('renderer', 'scripts', 'test') },
    },
    {
      name: 'no-node-outside-electron',
      severity: 'error',
      comment: 'There is no Node here: add a call to shared/ipc/contract.ts and answer it in electron/store.',
      from: { path: outside('shared', 'renderer') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-native-outside-electron',
      severity: 'error',
      comment: 'Not even its types: ask the store by a call of shared/ipc/contract.ts.',
      from: { path: outside('shared', 'renderer') },
      to: { path: '(?:^|node_modules/(?:@types/)?)(?:electron|better-sqlite3)(?:/|$)', dependencyTypes: npm },
    },
    {
      name: 'store-without-electron',
      severity: 'error',
      comment:
        'The store also runs under the command line, without Electron: take it as an argument of the process.',
      from: { path: outside('electron/store', 'electron/cli') },
      to: { path: '(?:^electron$|node_modules/electron/|^electron/(?:main|preload)/)' },
    },
    {
      name: 'main-and-store-meet-by-messages',
      severity: 'error',
      comment: 'The store is another process: go through electron/main/store-client.ts and shared/ipc.',
      from: { path: outside('electron/main', 'electron/preload') },
      to: { path: outside('electron/store', 'electron/cli') },
    },
    {
      name: 'sql-only-in-repositories',
      severity: 'error',
      comment: 'Write a function in electron/store/repositories and take a ReadableDb or WritableDb.',
      from: { pathNot: '^electron/store/(?:db|migrations|repositories)/' },
      to: { path: '(?:^|node_modules/(?:@types/)?)better-sqlite3(?:/|$)' },
    },
    {
      name: 'features-meet-at-the-index',
      severity: 'error',
      comment:
        "Import the feature's index.ts; what is missing there is not for others, or belongs to renderer/lib or ui.",
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/(?:$1/|[^/]+/index\\.tsx?$)' },
    },
    {
      name: 'app-sees-features-by-their-index',
      severity: 'error',
      comment:
        "Import the feature's index.ts, or its commands.ts, which names commands without loading the feature.",
      from: { path: '^renderer/(?!features/)' },
      to: {
        path: '^renderer/features/[^/]+/',
        pathNot: '^renderer/features/[^/]+/(?:index|commands)\\.tsx?$',
      },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      comment: 'Widgets and clients are used by features, not the other way round: pass it as a property.',
      from: { path: outside('renderer/ui', 'renderer/lib') },
      to: { path: outside('renderer/features', 'renderer/app') },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
