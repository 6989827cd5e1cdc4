// What browsers and Node both have; domain knows neither DOM nor Node types.
declare function structuredClone<T>(value: T): T
declare class TextEncoder {
  encode(text: string): Uint8Array
}
