// Runs one of the TypeScript scripts beside it: `node src/build/run.mjs writeSchemas`.
// Node 20 cannot read TypeScript by itself; Vite's own loader can, so no further tool is needed.
import { runnerImport } from 'vite'

const [, , name = '', ...args] = process.argv
const { module } = await runnerImport(new URL(`./${name}.ts`, import.meta.url).pathname)
await module.default(args)
