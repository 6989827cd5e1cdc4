import process from 'node:process'

/** Puts rules in the place of a project's own; throws what is wrong with them. */
export async function loadRules(projectId: string, content: string): Promise<void> {
  const answer = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
  })
  const text = await answer.text()
  if (!answer.ok)
    throw new Error(text)
}
