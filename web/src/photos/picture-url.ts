import { onScopeDispose } from 'vue'

/** Addresses of pictures as long as the screen stands that shows them. */
export function usePictures(): (bytes: Uint8Array<ArrayBuffer>) => string {
  const urls: string[] = []
  onScopeDispose(() => urls.forEach(url => URL.revokeObjectURL(url)))
  return (bytes) => {
    const url = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
    urls.push(url)
    return url
  }
}

export const kilobytes = (size: number): number => Math.max(1, Math.round(size / 1024))
