import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { build } from '../../scripts/lib/build'
import { root } from '../../scripts/lib/project'

const run = promisify(execFile)

it('functions install and load alone, as Cloud Build does it: their own package.json, the bundle, nothing else', async () => {
  await build('functions')
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  try {
    cpSync(`${root}/functions/package.json`, `${folder}/package.json`)
    cpSync(`${root}/functions/lib`, `${folder}/lib`, { recursive: true })
    await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
    expect(existsSync(`${folder}/node_modules/zod`)).toBe(false)
    const load = `console.log(Object.keys(await import(${JSON.stringify(pathToFileURL(`${folder}/lib/index.js`).href)})).join(' ')); process.exit()`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', load], { cwd: folder, env: { ...process.env, GCLOUD_PROJECT: 'demo-bundle' } })
    expect(stdout).toMatch(/\bhop\b/)
  }
  finally {
    rmSync(folder, { recursive: true })
  }
})
