/* The engines that people have: Chrome, Edge and Android have the first, iPhones and Safari the last. */
import type { Engine } from './engine.ts'
import { chromium, firefox } from './puppeteer.ts'
import { webkit } from './webkit.ts'

const ALL: readonly Engine[] = [chromium, firefox, webkit]
const wanted = process.env.LEDELSESUGEN_ENGINES

/** Those that are asked for, as in `LEDELSESUGEN_ENGINES=Chromium,WebKit`; all, where nothing is said. */
export const ENGINES = ALL.filter(({ name }) => !wanted || wanted.split(',').includes(name))
