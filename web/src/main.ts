import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router'
import { applyTheme } from './ui/theme'
import './styles/main.css'

applyTheme()
const app = createApp(App)
app.use(createPinia())
app.use(createAppRouter())
// An old browser has already been told so (public/old-browser.js).
if (!document.querySelector('#app > main'))
  app.mount('#app')
