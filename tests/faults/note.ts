import type { Page } from 'playwright-core'

/** What a person does next. A registration is followed by a visit to the new house. */
export type Act = { kind: 'visit', house: string } | { kind: 'session' } | { kind: 'register', label: string }

/** Does all of it through the app's own forms, as quickly as the screens come. Rejects with the sentence that a form shows. */
export function noteAll(page: Page, acts: Act[]): Promise<void> {
  return page.evaluate(async (acts) => {
    for (const act of acts) {
      if (act.kind === 'register') {
        await save('/ho/moi', () => type('form input[maxlength="60"]', act.label))
        await save(`${location.pathname}/ghi`)
      }
      else if (act.kind === 'session') {
        await save('/ghi/session', () => type('form input[inputmode=numeric]', '12'))
      }
      else {
        await save(`/ho/${act.house}/ghi`)
      }
    }

    async function save(path: string, fill = () => {}) {
      const old = saveButton()
      // What a tap on a link does, without looking for the link.
      history.pushState(null, '', path)
      dispatchEvent(new PopStateEvent('popstate', { state: null }))
      const button = await until(`form at ${path}`, () => saveButton() !== old && document.querySelector('form:not([inert]) *') && saveButton())
      fill()
      button.click()
      await until(`end of ${path}`, () => {
        const sentence = document.querySelector('form [role=alert], .field-error')?.textContent?.trim()
        if (sentence)
          throw new Error(sentence)
        return location.pathname !== path && !button.isConnected
      })
    }

    function type(field: string, text: string) {
      const input = document.querySelector<HTMLInputElement>(field)!
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }

    function saveButton(): HTMLButtonElement | undefined {
      return [...document.querySelectorAll<HTMLButtonElement>('#acts button')].find(button => button.textContent!.trim().startsWith('Lưu'))
    }

    async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
      for (const start = performance.now(); performance.now() - start < 20_000;) {
        const found = find()
        if (found)
          return found
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      throw new Error(`No ${what}, but ${location.pathname}: ${document.body.textContent!.slice(0, 200)}`)
    }
  }, acts)
}
