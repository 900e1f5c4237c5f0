/*
 * What was chosen in a rendered field before the app was there is taken as if it were chosen now. Vue would
 * set the field back as it takes it over.
 */
import { getCurrentInstance, onMounted } from 'vue'

type Field = HTMLSelectElement | HTMLInputElement
const isChanged = (field: Field) =>
  'options' in field
    ? [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
    : field.checked !== field.defaultChecked

/** To be asked in `setup` of what has one element, with fields that each have what they do `@change`. */
export function useEarlyChoices(): void {
  const rendered = getCurrentInstance()?.vnode.el as Element | null | undefined
  if (!rendered) return
  const fields = [...rendered.querySelectorAll<Field>('select, input[type=checkbox]')]
  const early = fields.filter(isChanged).map((field) => ({ field, value: field.value }))
  onMounted(() => {
    for (const { field, value } of early) {
      if ('options' in field) field.value = value
      else field.checked = !field.defaultChecked
      field.dispatchEvent(new Event('change'))
    }
  })
}
