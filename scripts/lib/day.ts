/** The day in Vietnam, whatever the machine's own zone. */
export const vietnamDay = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
