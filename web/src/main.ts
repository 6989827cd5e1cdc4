import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router'
import { isPractice } from './session/practice'
import { openBy } from './sync/database'
import { applyTheme } from './ui/theme'
import './styles/main.css'

applyTheme()
if (isPractice)
  openBy(() => import('./practice/memory').then(({ openMemory }) => openMemory()))
const app = createApp(App)
app.use(createPinia())
app.use(createAppRouter())
// An old browser has already been told so (public/old-browser.js).
if (!document.querySelector('#app > main'))
  app.mount('#app')
