import type { Router } from 'vue-router'
import { createRouter, createWebHistory } from 'vue-router'
import { OWN_WORK, REST, routes } from './routes'
import { isLocked } from './session/shared'
import { useSession } from './session/store'
import { keepScroll } from './ui/scroll'

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
  })
  let isWhole = false
  router.beforeEach(async (to) => {
    if (to.name !== REST)
      return true
    if (isWhole)
      return '/'
    const { deskRoutes } = await import('./desk-routes')
    deskRoutes.forEach(route => router.addRoute(route))
    isWhole = true
    return to.fullPath
  })
  router.beforeEach((to) => {
    const session = useSession()
    if (to.meta.open)
      return true
    if (session.account && isLocked(session.account.uid))
      return { path: '/mo', query: to.path === '/' ? {} : { tiep: to.fullPath } }
    if (!session.account)
      return { path: '/dang-nhap', query: to.path === '/' ? {} : { tiep: to.fullPath } }
    // a notice says at which of the person's places its address is to be opened
    if (to.query.noi !== session.place?.id && session.places.some(({ id }) => id === to.query.noi))
      session.choosePlace(String(to.query.noi))
    if (!session.place && to.path !== '/noi' && !OWN_WORK.includes(to.path))
      return '/noi'
    if (to.meta.role && to.meta.role !== session.place?.role)
      return '/'
    if (session.isUnitPlace && to.path === '/')
      return '/tong-quan'
    return true
  })
  keepScroll(router)
  router.afterEach((to) => {
    document.title = to.path === '/' ? 'Từng Ngõ' : `${to.meta.title} · Từng Ngõ`
  })
  return router
}
