import { fileName } from './file-name'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** Hands a file to the browser's downloads under its Vietnamese name. */
export function saveFile(title: string, extension: keyof typeof TYPES, content: BlobPart): void {
  const href = URL.createObjectURL(new Blob([content], { type: TYPES[extension] }))
  Object.assign(document.createElement('a'), { href, download: fileName(title, extension) }).click()
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
