const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A part of a whole; a rate is never shown without both. */
export interface Rate { part: number, of: number }

/** `2.781` */
export function formatNumber(value: number): string {
  return whole.format(value)
}

/** `41,8%`; never `0,0%` for something nor `100,0%` for not quite all. */
export function formatRate({ part, of }: Rate): string {
  if (part > 0 && part / of < 0.0005)
    return `dưới ${percent.format(0.001)}`
  if (part < of && part / of >= 0.9995)
    return `trên ${percent.format(0.999)}`
  return percent.format(part / of)
}

/** `117.717 trên 281.317 hộ` */
export function formatBase({ part, of }: Rate, unit: string): string {
  return `${formatNumber(part)} trên ${formatNumber(of)} ${unit}`
}

/** In tables: `269/2.828` */
export function formatFraction({ part, of }: Rate): string {
  return `${formatNumber(part)}/${formatNumber(of)}`
}
