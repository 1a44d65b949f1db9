import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of every query in src/, from the contract the server is made from. Documents stay strings: nothing parses GraphQL in the browser.
const config: CodegenConfig = {
  schema: '../schema/*.graphqls',
  documents: ['src/**/*.{ts,tsx}', '!src/shared/graphql/generated/**'],
  generates: {
    'src/shared/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { EDTF: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
