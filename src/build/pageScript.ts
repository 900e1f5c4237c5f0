/*
 * The one script that stands in the pages, for what cannot wait for the app. The policy for hosts
 * (headers.ts) lets it run by its hash, and nothing else.
 */
import { createHash } from 'node:crypto'
import { APPEARANCE_KEY, APPEARANCES } from '../domain/appearance.ts'
import { AWAY, EARLY_TAPS_KEY, KEPT_KEY } from '../domain/earlyTaps.ts'

const chosen = APPEARANCES.filter((appearance) => appearance !== 'device').join('|')

/** Light or dark must be known before the first paint, or a dark page would flash white. */
const APPEARANCE = `try{let a=localStorage.getItem('${APPEARANCE_KEY}');if(/^(${chosen})$/.test(a))document.documentElement.dataset.appearance=a}catch{}`

/**
 * What is kept is shown as kept from the first paint, until the database has answered and the button says so
 * itself (components/BookmarkButton.vue): on each visit it would else be offered to be kept anew. A browser
 * that cannot offers it, and then that is what a tap means.
 */
const KEPT = `earlyKept=[];try{let k=localStorage.getItem('${KEPT_KEY}')?.split(' ');if(k){let s=new CSSStyleSheet;s.replaceSync(':is('+k.map(i=>'[data-session="'+CSS.escape(i)+'"]')+'):not([aria-pressed]){--kept-words:"I Min uge";--kept-gem:none;--kept-fill:currentcolor;--kept-back:var(--accent-soft);--kept-ink:var(--on-accent-soft)}');document.adoptedStyleSheets=[s];earlyKept=k}}catch{}`

/**
 * Gem answers from the first paint: what is pressed is collected until the app carries it out
 * (platform/earlyTaps.ts), also where the page is left before that: the next one knows of it. Pressed again, it
 * is taken back.
 * What the app has heard itself it marks as prevented. What is shown as kept is taken away.
 */
const EARLY_TAPS = `earlyTaps=[];try{earlyTaps=sessionStorage.getItem('${EARLY_TAPS_KEY}')?.split(' ')??[];sessionStorage.removeItem('${EARLY_TAPS_KEY}')}catch{}document.addEventListener('readystatechange',()=>{for(let i of self.earlyTaps??[])for(let b of document.querySelectorAll('[data-session="'+CSS.escape(i.replace(/^${AWAY}/,''))+'"]'))b.setAttribute('aria-busy',true)});earlyTap=i=>{let n=earlyTaps.indexOf(i);n<0?earlyTaps.push(i):earlyTaps.splice(n,1);return n<0};addEventListener('click',e=>{let b=e.target.closest('[data-session]');b&&self.earlyTap&&!e.defaultPrevented&&b.setAttribute('aria-busy',earlyTap((earlyKept.includes(b.dataset.session)?'${AWAY}':'')+b.dataset.session))});addEventListener('pagehide',()=>{try{self.earlyTaps?.[0]&&sessionStorage.setItem('${EARLY_TAPS_KEY}',earlyTaps.join(' '))}catch{}})`

/**
 * Of a page that is opened at its top, what is out of sight need not be laid out before the first paint
 * (styles/base.css). A reload and the way back look for the place where one was, which must be there.
 */
const FROM_THE_TOP = `if(!location.hash&&performance.getEntriesByType('navigation')[0]?.type=='navigate')document.documentElement.dataset.opening=''`

/** What is said of being offline (OfflineLine) stands there from the first paint, or it would push the page down. */
const OFFLINE = `if(navigator.onLine===false)document.documentElement.dataset.offline=''`

/** The place of the line about a clock that is set (PreviewBanner) is kept from the first paint too. */
const PREVIEW = `if(/[?&]nu=\\d/.test(location.search))document.documentElement.dataset.preview=''`

/**
 * The front page is rendered as it is after the week. Where it is not over, what comes below waits for
 * the app, which knows what is on, or it would be pushed down by it (views/HomeView.vue).
 */
const WEEK = `let u=document.querySelector('meta[name="until"]');if(u&&(new URLSearchParams(location.search).get('nu')??new Date().toJSON()).slice(0,10)<=u.content)document.documentElement.dataset.waits=''`

const SCRIPT = `${APPEARANCE};${FROM_THE_TOP};${OFFLINE};${PREVIEW};${WEEK};${KEPT};${EARLY_TAPS}`

export const PAGE_SCRIPT = `<script>${SCRIPT}</script>`

/** As a source in a Content-Security-Policy (CSP Level 3, 2.3.1). */
export const PAGE_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`
