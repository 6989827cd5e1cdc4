import { useRouter } from 'vue-router'

/** Back to where one came from; to `home` when the app was opened on this very screen. */
export function useBack(home: string) {
  const router = useRouter()
  return () => {
    if (window.history.state?.back)
      router.back()
    else
      router.replace(home)
  }
}
