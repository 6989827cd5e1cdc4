// The door to every command: plain Node without dependencies, because nothing may be installed yet.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node22 = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`
const [name, ...args] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old to begin with: install Node 20 or newer (https://nodejs.org), then try again.`)
if (!isInstalled())
  await install()
const child = spawn(node22, ['--import', 'tsx', `scripts/${name}.ts`, ...args], { cwd: root, stdio: 'inherit', env: withTools(process.env) })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill(signal))
child.on('exit', code => process.exit(code ?? 1))

/** npm keeps what it installed in node_modules/.package-lock.json: each package must be there as package-lock.json has it. */
function isInstalled() {
  if (!existsSync(node22) || !existsSync(`${root}node_modules/.package-lock.json`))
    return false
  const packagesOf = file => JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.link)
    .every(([path, entry]) => installed[path]?.version === entry.version)
}

async function install() {
  console.log('Installing packages (npm ci, 1-3 minutes)…')
  const started = Date.now()
  const progress = setInterval(() => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`), 20_000)
  // Only the Node package needs its install script; npm 10 would also compile a regular-expression engine for minutes.
  const code = await npm('ci', '--ignore-scripts', '--no-audit', '--no-fund') || await npm('rebuild', 'node')
  clearInterval(progress)
  if (code !== 0 || !existsSync(node22))
    fail('npm could not install the packages (see above): check the network and the registry (`npm ping`), then try again.')
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

function npm(...args) {
  return new Promise((resolve) => {
    spawn('npm', [...args, '--loglevel=error'], { cwd: root, stdio: 'inherit' }).on('error', () => resolve(127)).on('exit', resolve)
  })
}

/** Node 22 and the project's tools come first on PATH, for whatever is started from here; nothing looks for a cloud machine around it. */
function withTools(env) {
  return { ...env, METADATA_SERVER_DETECTION: 'none', PATH: [`${root}node_modules/.bin`, env.PATH].join(process.platform === 'win32' ? ';' : ':') }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
