/* The engines that people have: Chrome, Edge and Android have the first, iPhones and Safari the last. */
import type { Engine } from './engine.ts'
import { chromium, firefox } from './puppeteer.ts'
import { webkit } from './webkit.ts'

export const ENGINES: readonly Engine[] = [chromium, firefox, webkit]
