/** How the screens are lit: as the device says, or as chosen here. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = typeof THEMES[number]

const KEY = 'theme'

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY)
  return THEMES.find(theme => theme === kept) ?? 'auto'
}

export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'auto')
    delete document.documentElement.dataset.theme
  else
    document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  applyTheme(theme)
}
