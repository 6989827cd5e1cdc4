/**
 * The Vietnamese lunar calendar from the sky alone: new moons and solar terms at UTC+7 (Meeus, Astronomical
 * Algorithms, chapters 25 and 49, in the short form that is good to minutes).
 */
const ZONE = 7 / 24
const MONTH = 29.530588853
const radians = (degrees: number) => degrees * Math.PI / 180
const sin = (degrees: number) => Math.sin(radians(degrees))

/** Julian day number, in Vietnam, of the k-th new moon since 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const m = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2
  const mean = 2415020.75933 + MONTH * k + 0.0001178 * t ** 2 + 0.00033 * sin(166.56 + 132.87 * t)
  const change = (0.1734 - 0.000393 * t) * sin(m) + 0.0021 * sin(2 * m) - 0.4068 * sin(moon) + 0.0161 * sin(2 * moon)
    + 0.0104 * sin(2 * node) - 0.0051 * sin(m + moon) - 0.0074 * sin(m - moon) + 0.001 * sin(2 * node - moon)
  const deltaT = 0.00085
  return Math.floor(mean + change - deltaT + 0.5 + ZONE)
}

/** Which twelfth of its circle the sun stands in when a day begins in Vietnam; 9 begins at the winter solstice. */
function sunSign(day: number): number {
  const t = (day - 0.5 - ZONE - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t
  const length = 280.46645 + 36000.76983 * t + (1.9146 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly)
  return Math.floor((((length % 360) + 360) % 360) / 30)
}

const julian = (day: string) => Date.parse(day) / 86_400_000 + 2440588
const gregorian = (day: number) => new Date((day - 2440588) * 86_400_000).toISOString().slice(0, 10)

/** First days of the lunar months of a year, from the first to the third, a leap month left out. */
export function lunarMonths(year: number): string[] {
  // The eleventh month holds the solstice; the first without a change of sign in a year of thirteen is the leap one.
  const eleventh = monthOfSolstice(year - 1)
  const next = monthOfSolstice(year)
  const leap = next - eleventh === 13 ? Array.from({ length: 13 }, (_, i) => eleventh + i).findIndex(k => sunSign(newMoon(k)) === sunSign(newMoon(k + 1))) : -1
  const months = Array.from({ length: next - eleventh }, (_, i) => i).filter(i => i !== leap)
  return [2, 3, 4].map(place => gregorian(newMoon(eleventh + months[place]!)))
}

function monthOfSolstice(year: number): number {
  const lastDay = julian(`${year}-12-31`)
  let k = Math.floor((lastDay - 2415021) / MONTH)
  while (newMoon(k) > lastDay || sunSign(newMoon(k)) >= 9)
    k--
  return k
}
