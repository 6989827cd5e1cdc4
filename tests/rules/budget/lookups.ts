/** The functions of a rules file by name, each with its body. */
function functionsOf(rules: string): Map<string, string> {
  return new Map([...rules.matchAll(/function (\w+)\([^)]*\) \{([\s\S]*?)\}(?=\s*(?:\/\/|function|match|\}))/g)].map(([, name, body]) => [name!, body!]))
}

/** Names of the functions with a `get()` or `exists()` that a condition may come to. */
export function lookupsOf(rules: string, condition: string): string[] {
  const functions = functionsOf(rules)
  const reached = new Set<string>()
  const walk = (text: string) => {
    for (const [, name] of text.matchAll(/(?<![.\w])(\w+)\(/g)) {
      if (functions.has(name!) && !reached.has(name!)) {
        reached.add(name!)
        walk(functions.get(name!)!)
      }
    }
  }
  walk(condition)
  return [...reached].filter(name => looksUp(functions.get(name)!))
}

const looksUp = (text: string) => /(?<![.\w])(?:get|getAfter|exists|existsAfter)\(/.test(text)

/** The conditions of a collection's `allow` statements for an operation. */
export function conditionsFor(rules: string, collection: string, operation: string): string[] {
  const block = new RegExp(`match /${collection}/\\{\\w+\\} \\{([^}]*(?:\\}(?!\\n)[^}]*)*)\\}`).exec(rules)?.[1] ?? ''
  return [...block.matchAll(/allow ([\w, ]+): if ([^;]+);/g)].filter(([, operations]) => operations!.split(', ').includes(operation)).map(([, , condition]) => condition!)
}
