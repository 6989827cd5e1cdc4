import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Oldest browsers: Chrome and Edge 111, Firefox 114, Safari 16.4 (what Vite calls widely available, and Tailwind 4 needs). */
const TARGET = 'baseline-widely-available'

/**
 * A domain file holds a concept's schema beside its pure rules, and a bundler keeps a file in one chunk: as soon as a
 * form asks for a schema, the first screen would carry zod. So src/schemas.ts gets its own copy of the domain files.
 */
function schemasApart(): Plugin {
  const COPY = '?schema'
  return {
    name: 'schemas-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const asked = importer?.endsWith('/src/schemas.ts') || importer?.endsWith(COPY)
      const found = asked ? await this.resolve(source, importer, { ...options, skipSelf: true }) : null
      return found?.id.includes('/domain/src/') ? found.id + COPY : found
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    schemasApart(),
    vue(),
    tailwindcss(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      includeAssets: ['icon.svg'],
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png}'], target: 'chrome111' },
      manifest: {
        id: '/',
        name: 'Từng Ngõ',
        short_name: 'Từng Ngõ',
        description: 'Sổ tay của Tổ công nghệ số cộng đồng',
        lang: 'vi',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        theme_color: '#263F7E',
        background_color: '#F3F4EF',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  define: {
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_OPTIONS_API__: false,
  },
  build: {
    target: TARGET,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Domain files hold a concept's schema beside its pure rules: a schema that nobody asks for is dropped.
      treeshake: { manualPureFunctions: ['z'] },
    },
  },
})
