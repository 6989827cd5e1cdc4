import JSZip from 'jszip'

/** A .docx as it is opened again: its paragraphs and tables as text, and its parts as XML. */
export interface ReadDocx {
  paragraphs: string[]
  /** Per table its rows, per row the texts of its cells. */
  tables: string[][][]
  document: string
  styles: string
}

export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => await zip.file(name)!.async('string')
  const [document, styles] = await Promise.all([part('word/document.xml'), part('word/styles.xml')])
  return {
    document,
    styles,
    paragraphs: elements(document, 'w:p').map(textOf),
    tables: elements(document, 'w:tbl').map(table => elements(table, 'w:tr').map(row => elements(row, 'w:tc').map(cell => elements(cell, 'w:p').map(textOf).join('\n')))),
  }
}

const textOf = (xml: string) => elements(xml, 'w:t').map(text => decode(text.replace(/<[^>]+>/g, ''))).join('')

/** Elements of a name, one after the other; none of them lies within itself here. */
const elements = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}(?: [^>]*)?>(?:(?!<${name}[ >])[\\s\\S])*?</${name}>`, 'g')) ?? []

const decode = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&')
