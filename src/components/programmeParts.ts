/* Of the programme, what is not in its first picture: it comes as one script when the page is there. */
export { default as FilterForm } from './FilterForm.vue'
export { default as FilterSheet } from './FilterSheet.vue'
export { default as FilterTags } from './FilterTags.vue'
export { default as NothingFound } from './NothingFound.vue'
export { default as SearchGroups } from './SearchGroups.vue'
export { passOverSecondTap } from '../platform/secondTap.ts'
