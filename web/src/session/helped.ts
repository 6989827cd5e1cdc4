const HELPED = 'tung-ngo.helped'

/** Whether the three screens for beginners were shown on this phone. */
export const isHelped = (): boolean => localStorage.getItem(HELPED) !== null
export const markHelped = (): void => localStorage.setItem(HELPED, '1')
