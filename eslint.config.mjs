import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sinkMessage = 'Text of others is data: build elements with React, never markup from a string.';
const htmlSinks = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: sinkMessage },
  { selector: 'Property[key.name=dangerouslySetInnerHTML]', message: sinkMessage },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: sinkMessage,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: sinkMessage,
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: sinkMessage,
  },
];
const openingUrls = [
  {
    selector: "MemberExpression[property.name='openExternal']",
    message: 'No address is ever opened: copy it to the clipboard instead.',
  },
];
const raw = (name, message) =>
  ['ImportSpecifier[imported.name', 'MemberExpression[property.name'].map((selector) => ({
    selector: `${selector}=${name}]`,
    message,
  }));
const rawMain = raw('ipcMain', 'Register the call in electron/main/gateway.ts, which checks who is asking.');
const rawRenderer = raw('ipcRenderer', 'Go through the bridge of electron/preload/index.ts.');
const rawIpc = [...rawMain, ...rawRenderer];
/** Words for people live in the catalogues: one message for text, parts of templates and text between tags. */
const chinese = String.raw`/[\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/`;
const wordsOutsideCatalogues = [
  `Literal[value=${chinese}]`,
  `TemplateElement[value.raw=${chinese}]`,
  `JSXText[value=${chinese}]`,
].map((selector) => ({ selector, message: 'Put it in resources/locales and use t().' }));

const everywhere = [...htmlSinks, ...openingUrls];
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      'node_modules/',
      'test-results/',
      'screenshots/',
      'test/fixtures/',
      'test/golden/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts', '*.config.mts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...restrict(...everywhere, ...rawIpc),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A handler may be async: React and Node ignore what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Stores and ports are plain objects of functions: none of their methods reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An async function without await keeps a shape that its callers rely on.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      'no-eval': 'error',
    },
  },
  {
    files: ['electron/main/**/*.ts'],
    rules: restrict(...everywhere, ...rawIpc, ...wordsOutsideCatalogues),
  },
  {
    files: ['electron/main/gateway.ts'],
    rules: restrict(...everywhere, ...rawRenderer, ...wordsOutsideCatalogues),
  },
  { files: ['electron/preload/index.ts'], rules: restrict(...everywhere, ...rawMain) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks, i18next },
    rules: {
      ...restrict(...everywhere, ...rawIpc, ...wordsOutsideCatalogues),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // An editor that opens on a command takes the caret: on a desktop that is what people expect.
      'jsx-a11y/no-autofocus': 'off',
      // What scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'title',
              'alt',
              'placeholder',
              'label',
              'description',
              'aria-(label|description|placeholder|roledescription|valuetext)',
            ],
          },
          // What a call inside JSX is given is a name (of a key, a node, an event), not text on the screen.
          callees: { exclude: ['.*'] },
          // Signs that are the same in every language.
          words: { exclude: [/^[\s\d\p{P}\p{S}]*$/u, 'https://'] },
          // Keys are printed as they stand on the keyboard.
          'jsx-components': { exclude: ['Trans', 'kbd'] },
          message: 'Put it in resources/locales and use t().',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Tests play the attacker.
      'no-restricted-syntax': 'off',
      'no-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'no-console': 'off',
      'no-control-regex': 'off',
      // Playwright's fixtures take an empty pattern when they use no other fixture.
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.{mjs,cjs}', 'test/bench/**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'module',
          'require',
          '__dirname',
          'fetch',
          'performance',
          'Buffer',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
