/** Once there is work on this phone, asks the browser not to throw it away when space runs short. */
export async function askToPersist(): Promise<void> {
  const storage = navigator.storage
  if (storage?.persist && !await storage.persisted())
    await storage.persist()
}
