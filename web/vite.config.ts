import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { nameVersion } from './build/app-version.ts'
import { domainApart } from './build/domain-plugin.ts'

nameVersion()

/** Oldest browsers: Chrome and Edge 111, Firefox 114, Safari 16.4 (what Vite calls widely available, and Tailwind 4 needs). */
const TARGET = 'baseline-widely-available'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    domainApart(),
    vue(),
    tailwindcss(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'sw.ts',
      injectRegister: false,
      registerType: 'prompt',
      includeAssets: ['icon.svg'],
      // The desk needs the network anyway; no phone is to carry its SDK or what writes its files.
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png}'], globIgnores: ['**/desk-{firestore,docx,xlsx,list}-*', '**/exceljs*'], target: 'chrome111' },
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
  worker: { format: 'es' },
  define: {
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_OPTIONS_API__: false,
  },
  build: {
    target: TARGET,
    // Lists of what each page needs would weigh on the first screen; on a phone all of it is there already.
    modulePreload: { polyfill: false, resolveDependencies: (_, deps, { hostType }) => hostType === 'html' ? deps : [] },
    rolldownOptions: {
      output: {
        // What the first screen after a restart needs comes in two files: they pack better than twenty, and the sign-in page needs only one.
        codeSplitting: {
          groups: [
            { name: 'base', test: /src\/(?:main\.ts|ui\/(?:EaveEdge|NoticeBox)\.vue)$/, priority: 2 },
            { name: 'first', test: /src\/features\/(?:today\/TodayPage|households\/HouseholdsPage)\.vue$/, priority: 1 },
          ],
        },
      },
    },
  },
})
