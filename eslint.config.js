import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'

const names = (list) => Object.fromEntries(list.map((name) => [name, 'readonly']))

export default defineConfig(
  globalIgnores(['dist/', '**/node_modules/', 'content/schema/', 'tests/e2e/output/']),

  tseslint.configs.recommended,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],

  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // A catch that does nothing must say why in a comment.
      'no-empty': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // As the compiler has it: a leading underscore says "not used, on purpose".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },

  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      ...vue.configs['no-layout-rules'].rules, // Prettier decides the layout
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // With typed props a missing optional one is `undefined`, and the type says so.
      'vue/require-default-prop': 'off',
      // Around the field or by `for`: either is enough. The default asks for both.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // Safari stops calling a list a list when its bullets are styled away.
      'vuejs-accessibility/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },

  { files: ['src/App.vue'], rules: { 'vue/multi-word-component-names': 'off' } },

  // TypeScript finds unknown names in .ts and .vue; plain JavaScript here runs in Node.
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: names(['Buffer', 'URL', 'clearTimeout', 'console', 'process', 'setTimeout']),
    },
    rules: { 'no-undef': 'error' },
  },

  { files: ['src/build/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
