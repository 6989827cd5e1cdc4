/** What a push message carries. `route`: the form or page it opens, of this app; `to`: the person whom it is for. */
export interface News { title: string, body: string, route: string, tag?: string, to?: string }

/** Reads a push message; undefined when it is none of ours. */
export function readNews(text: string | undefined): News | undefined {
  try {
    const data = JSON.parse(text ?? '') as Partial<News> & { data?: Partial<News> }
    const { title, body = '', route = '/', tag, to } = { ...data, ...data.data }
    // A route stays within the app, whatever the message says.
    return title ? { title, body, route: /^\/(?!\/)/.test(route) ? route : '/', ...(tag ? { tag } : {}), ...(to ? { to } : {}) } : undefined
  }
  catch {
    return undefined
  }
}
