import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownAnswers } from './known-answers.ts'

// Run once by hand (`node tests/main/vault/vectors/make-vectors.ts`, Node 24). What is there is kept for ever: a new
// answer gets a new name.
for (const [name, answer] of Object.entries(knownAnswers)) {
  const file = join(import.meta.dirname, `${name}.json`)
  if (existsSync(file)) console.log(`kept ${name}`)
  else writeFileSync(file, `${JSON.stringify(await answer(), null, 1)}\n`)
}
